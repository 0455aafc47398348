import { useState } from 'react';
import { Link } from 'react-router';
import type { AnnualReport, NumberKey, ReportCell } from '../../../contract/statistics/report.ts';
import { numberKeys } from '../../../contract/statistics/report.ts';
import { table3ColumnLabels } from '../../../contract/statistics/table3.ts';
import { table4CellLabels } from '../../../contract/statistics/table4.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { ListPager } from '../cases/list-pager.tsx';
import { pageSize } from '../cases/list-state.ts';
import { ListDialog } from './list-dialog.tsx';
import { blockName, rowName } from './report-words.ts';

type CasesDialogProps = {
  readonly report: AnnualReport;
  readonly cell: ReportCell;
  readonly onClose: () => void;
};

const nameOf = (cell: ReportCell): string =>
  cell.table === 3
    ? `${rowName(cell.row)}，${table3ColumnLabels[cell.column]}`
    : `${blockName(cell.block)}，${table4CellLabels[cell.cell]}`;

const keyOf = (cell: ReportCell): NumberKey | undefined => {
  const key = cell.table === 3 ? `table3.${cell.row}.${cell.column}` : `table4.${cell.block}.${cell.cell}`;
  return numberKeys.find(each => each === key);
};

/** The cases behind a number of table 三 or 四, and what of it was typed in. */
export const CasesDialog = ({ report, cell, onClose }: CasesDialogProps) => {
  const t = useText();
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const cases = useCall(
    'statistics.cases',
    { year: report.year, cell, offset: (page - 1) * pageSize, limit: pageSize },
    { keep: true },
  );
  const key = keyOf(cell);
  const typed = key && report.entered.numbers[key];
  return (
    <ListDialog title={nameOf(cell)} onClose={onClose}>
      {typed && (
        <p>
          {t('report:typed', {
            count: typed.value,
            name: typed.by,
            date: formatDate(typed.at.slice(0, 10), language),
          })}
        </p>
      )}
      <Answer of={cases}>
        {({ rows, total }) =>
          total === 0 ? (
            <p>{t('report:cases.none')}</p>
          ) : (
            <>
              <table className="report-cases">
                <thead>
                  <tr>
                    <th scope="col">{t('cases:column.number')}</th>
                    <th scope="col">{t('cases:column.received')}</th>
                    <th scope="col">{t('report:ended')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ id, number, receivedOn, endedOn }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Link to={`/desk/cases/${id}`}>{number}</Link>
                      </th>
                      <td>{receivedOn && formatDate(receivedOn, language)}</td>
                      <td>{endedOn ? formatDate(endedOn, language) : '—'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <ListPager page={page} total={total} onPage={setPage} />
            </>
          )
        }
      </Answer>
    </ListDialog>
  );
};
