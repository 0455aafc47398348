import { formatCount, formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Card } from '../../shared/ui/card.tsx';
import type { HealthState } from './state-cards.tsx';

/** The columns, those without anything new for too long first. */
export const ColumnsCard = ({ state }: { readonly state: HealthState }) => {
  const t = useText();
  const language = useLanguage();
  if (state.columns.length === 0) return null;
  return (
    <Card title={t('health:columns')} className="health-wide">
      <div className="health-scroll">
        <table className="health-table">
          <thead>
            <tr>
              {(['name', 'documents', 'newest', 'limit'] as const).map(name => (
                <th key={name} scope="col">
                  {t(`health:column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {state.columns.map(({ name, documents, newestOn, staleAfterDays, stale }) => (
              <tr key={name}>
                <th scope="row" lang="zh">
                  {name}
                </th>
                <td>{formatCount(documents)}</td>
                <td>
                  <span className={stale ? 'health-bad' : ''}>
                    {newestOn ? formatDate(newestOn, language) : '—'}
                    {stale && ` · ${t('health:column.stale')}`}
                  </span>
                </td>
                <td>{t('health:column.days', { days: staleAfterDays })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
};
