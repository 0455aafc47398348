import { Link } from 'react-router';
import type { FiledRow, FilingView } from '../../../contract/filing.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { CaseNumber } from '../cases/case-number.tsx';
import { Tick } from '../ui/fields.tsx';
import '../staff/staff.css';

type FilingTableProps = {
  readonly rows: readonly FiledRow[];
  readonly view: FilingView | 'list';
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (chosen: ReadonlySet<string>) => void;
};

/** Cases with what they hold and how long they are kept. */
export const FilingTable = ({ rows, view, chosen, onChoose }: FilingTableProps) => {
  const t = useText();
  const language = useLanguage();
  const date = (on: string | null) => (on ? formatDate(on, language) : '—');
  if (rows.length === 0) return <p className="filing-empty">{t(`filing:empty.${view}`)}</p>;
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChoose?.(next);
  };
  return (
    <div className="staff-table-place">
      <table className="staff-table filing-table">
        <thead>
          <tr>
            {chosen && <th scope="col">{t('filing:column.choose')}</th>}
            {(['number', 'outcome', 'received', 'filed', 'papers', 'retention', 'keepUntil'] as const).map(
              name => (
                <th key={name} scope="col" className={`filing-${name}`}>
                  {t(`filing:column.${name}`)}
                </th>
              ),
            )}
            {(view === 'destroyed' || view === 'list') && <th scope="col">{t('filing:column.destroyed')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              {chosen && (
                <td>
                  <Tick
                    label=""
                    name={t('filing:choose', { number: row.number })}
                    value={chosen.has(row.id)}
                    onChange={on => toggle(row.id, on)}
                  />
                </td>
              )}
              <th scope="row">
                <Link to={`/desk/cases/${row.id}`}>
                  <CaseNumber number={row.number} />
                </Link>
              </th>
              <td className="filing-outcome">
                {row.outcome ? t(`cases:outcome.${row.outcome}`) : t(`cases:state.${row.state}`)}
              </td>
              <td className="filing-received">{date(row.receivedOn)}</td>
              <td>{date(row.filedOn)}</td>
              <td className="filing-papers">
                {row.papers === null
                  ? '—'
                  : t('filing:papersOf', { papers: row.papers, pages: row.pages ?? 0 })}
              </td>
              <td>
                {row.retention === null
                  ? '—'
                  : row.retention === 'permanent'
                    ? t('filing:permanent')
                    : t('filing:years', { years: row.retention })}
              </td>
              <td>{date(row.keepUntil)}</td>
              {(view === 'destroyed' || view === 'list') && <td>{date(row.destroyedOn)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
