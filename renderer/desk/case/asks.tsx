import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Card } from '../../shared/ui/card.tsx';
import type { CaseFile } from './case-file.ts';

const kinds = ['withdraw', 'supplement', 'publish'] as const;

/** What the applicant asked for at a terminal since. It moves nothing by itself: a member of staff takes the step. */
export const Asks = ({ asks }: Pick<CaseFile, 'asks'>) => {
  const t = useText();
  const language = useLanguage();
  if (asks.length === 0) return null;
  return (
    <Card title={t('case:asks')} className="case-asks">
      <ul>
        {asks.map(({ id, what, at, text }) => {
          const kind = kinds.find(each => each === what);
          return (
            <li key={id}>
              <p>
                <strong>{kind ? t(`case:ask.${kind}`) : what}</strong>{' '}
                <span className="field-hint">{formatDate(at, language)}</span>
              </p>
              {text && <p className="said">{text}</p>}
            </li>
          );
        })}
      </ul>
    </Card>
  );
};
