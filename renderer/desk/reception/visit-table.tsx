import { Link } from 'react-router';
import type { NamedConcern, VisitRow } from '../../../contract/reception/visit.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import '../../shared/ui/badge.css';

const columns = ['time', 'purpose', 'outcome', 'concern', 'note', 'minutes', 'by'] as const;

const wayTo = ({ kind, id }: NamedConcern): string =>
  ({ document: `/document/${id}`, paper: `/desk/papers/paper/${id}`, case: `/desk/cases/${id}` })[kind];

type VisitTableProps = { readonly rows: readonly VisitRow[]; readonly onOpen: (visit: VisitRow) => void };

/** Visits, the newest first. What was made void stays in sight, struck through. */
export const VisitTable = ({ rows, onOpen }: VisitTableProps) => {
  const t = useText();
  if (rows.length === 0) return <p>{t('reception:none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keys
    <section className="table-place" aria-label={t('reception:list')} tabIndex={0}>
      <table className="plain-table visit-table">
        <thead>
          <tr>
            {columns.map(name => (
              <th key={name} scope="col" className={`visit-${name}`}>
                {t(`reception:column.${name}`)}
              </th>
            ))}
            <th scope="col" className="visit-act">
              {t('reception:column.act')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Visit key={row.id} row={row} onOpen={() => onOpen(row)} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Visit = ({ row, onOpen }: { readonly row: VisitRow; readonly onOpen: () => void }) => {
  const t = useText();
  const language = useLanguage();
  const { concern, voided } = row;
  return (
    <tr className={voided === null ? '' : 'visit-void'}>
      <th scope="row" className="nowrap">
        {formatDate(`${row.on}T${row.at}`, language)}
      </th>
      <td className="nowrap">
        {t(`reception:purpose.${row.purpose}`)}
        {row.people > 1 && <span className="field-hint">{t('reception:people', { count: row.people })}</span>}
      </td>
      <td className={`nowrap outcome-${row.outcome}`}>{t(`reception:outcome.${row.outcome}`)}</td>
      <td className="visit-words">
        {concern && (
          <Link to={wayTo(concern)} lang="zh-Hans">
            {concern.label}
          </Link>
        )}
      </td>
      <td className="visit-words">
        <span lang="zh-Hans">{row.note}</span>
        {voided !== null && <span className="visit-why">{t('reception:voided', { reason: voided })}</span>}
      </td>
      <td className="books-number visit-minutes">{row.minutes ?? '—'}</td>
      <td className="nowrap">
        {row.servedBy}
        {row.correctedBy && (
          <span className="field-hint">{t('reception:corrected', { name: row.correctedBy })}</span>
        )}
      </td>
      <td className="visit-act">
        <Button look="quiet" onPress={onOpen}>
          {t(voided === null ? 'reception:correct' : 'reception:history')}
        </Button>
      </td>
    </tr>
  );
};
