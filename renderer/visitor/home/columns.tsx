import { BookMarked, ChartColumn, type LucideIcon, MapPinned, Scale } from 'lucide-react';
import { Link } from 'react-router';
import type { StatutoryColumn } from '../../../contract/document.ts';
import type { Output } from '../../../contract/index.ts';
import { formatCount, formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Card } from '../../shared/ui/card.tsx';

const icons: Record<StatutoryColumn, LucideIcon> = {
  guide: MapPinned,
  rules: Scale,
  proactive: BookMarked,
  annualReport: ChartColumn,
};

/** The order in which the rules for open government name them. */
const order: readonly StatutoryColumn[] = ['guide', 'rules', 'proactive', 'annualReport'];

type ColumnsProps = { readonly columns: Output<'library.overview'>['columns'] };

/** The four columns the law asks for, each with how much it holds and when it was last changed. */
export const Columns = ({ columns }: ColumnsProps) => {
  const t = useText();
  const language = useLanguage();
  if (columns.length === 0) return null;
  const inOrder = columns.toSorted((a, b) => order.indexOf(a.column) - order.indexOf(b.column));
  return (
    <Card title={t('home:columns')}>
      <ul className="columns">
        {inOrder.map(({ column, count, updatedOn }) => {
          const Icon = icons[column];
          return (
            <li key={column}>
              <Link to={`/column/${column}`} className="column-link">
                <Icon className="icon" aria-hidden />
                <span className="home-column-name">{t(`labels:column.${column}`)}</span>
                <span className="column-facts">
                  <span>{t('home:column.count', { count: formatCount(count) })}</span>
                  {updatedOn && (
                    <span>{t('home:column.updated', { date: formatDate(updatedOn, language) })}</span>
                  )}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Card>
  );
};
