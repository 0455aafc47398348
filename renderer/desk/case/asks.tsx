import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Card } from '../../shared/ui/card.tsx';
import type { CaseFile } from './case-file.ts';

/** What the applicant asked for at a terminal since. It moves nothing by itself: a member of staff takes the step. */
export const Asks = ({ asks }: Pick<CaseFile, 'asks'>) => {
  const t = useText();
  const language = useLanguage();
  if (asks.length === 0) return null;
  return (
    <Card title={t('case:asks')} className="case-asks">
      <ul>
        {asks.map(({ id, what, at, text, signature, files }) => (
          <li key={id}>
            <p>
              <strong>{t(`case:ask.${what}`)}</strong>{' '}
              <span className="field-hint">{formatDate(at, language)}</span>
            </p>
            {text && <p className="said">{text}</p>}
            {signature && <img className="form-signature" src={signature} alt={t('case:group.signature')} />}
            {files.map(({ id: file, name }) => (
              <p key={file} className="said">
                {name}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
};
