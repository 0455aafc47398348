import { Link } from 'react-router';
import { formatCount, formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Card } from '../../shared/ui/card.tsx';
import { Fold } from '../ui/fold.tsx';
import type { HealthState } from './state-cards.tsx';

const names = ['late', 'pastValidity', 'oldGuides', 'brokenLinks', 'twoSources', 'uninterpreted'] as const;

/** Those whose particulars are days. */
const dated: ReadonlySet<(typeof names)[number]> = new Set(['late', 'pastValidity', 'oldGuides']);

/** Lists for somebody to work through; an empty one says so and takes no room. */
export const ListCards = ({ state }: { readonly state: HealthState }) => {
  const t = useText();
  const language = useLanguage();
  const worded = (name: (typeof names)[number], detail: string) =>
    dated.has(name)
      ? detail
          .replace(/(?<=· )\d+$/, days => t('health:list.late.days', { days: formatCount(Number(days)) }))
          .replace(/\d{4}-\d{2}-\d{2}/g, day => formatDate(day, language))
      : detail;
  return (
    <Card title={t('health:lists')} className="health-wide">
      <div className="health-lists">
        {names.map(name => {
          const { total, documents } = state.lists[name];
          return (
            <Fold key={name} title={`${t(`health:list.${name}`)} · ${formatCount(total)}`}>
              <p className="field-hint">{t(`health:list.${name}.hint`)}</p>
              <ul className="health-rows">
                {documents.map(({ id, title, detail }, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a document may stand twice, for two links
                  <li key={i}>
                    <Link to={`/desk/review/${id}`} className="health-link" lang="zh">
                      {title}
                    </Link>
                    {detail && <span className="field-hint health-line">{worded(name, detail)}</span>}
                  </li>
                ))}
              </ul>
            </Fold>
          );
        })}
      </div>
    </Card>
  );
};
