import { FileText } from 'lucide-react';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { LinkButton } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';

/** The lists of destruction: those that wait, and the certificates of those that were carried out. */
export const Destructions = () => {
  const t = useText();
  const language = useLanguage();
  const list = useCall('filing.destructions', {});
  return (
    <Card title={t('filing:destructions')} className="destructions">
      <Answer of={list}>
        {({ destructions }) =>
          destructions.length === 0 ? (
            <p className="field-hint">{t('filing:destructions.none')}</p>
          ) : (
            <ul>
              {destructions.map(({ id, state, cases, proposedAt, proposedBy }) => (
                <li key={id}>
                  <span>
                    <strong>{t(`filing:state.${state}`)}</strong>{' '}
                    {t('filing:destruction', {
                      count: cases.length,
                      name: proposedBy,
                      date: formatDate(proposedAt.slice(0, 10), language),
                    })}
                  </span>
                  <LinkButton to={`/desk/filing/${id}`} icon={FileText}>
                    {t('filing:look')}
                  </LinkButton>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  );
};
