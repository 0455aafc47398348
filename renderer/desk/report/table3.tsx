import { table3Heads, table3LabelColumns, table3Layout } from '../../../contract/statistics/layout.ts';
import type { AnnualReport, ReportCell } from '../../../contract/statistics/report.ts';
import {
  type Table3Row,
  table3ColumnLabels,
  table3Columns,
  table3Header,
} from '../../../contract/statistics/table3.ts';
import { Figure } from './figure.tsx';
import { rowName } from './report-words.ts';

/** The rows of the identity over a whole column: 一 + 二 = 三（七） + 四. */
const balanced: ReadonlySet<Table3Row> = new Set(['received', 'carriedIn', 'total', 'carriedOut']);

type TableProps = { readonly report: AnnualReport; readonly onCell: (cell: ReportCell) => void };

/** Table 三, drawn as the form is. */
export const Table3View = ({ report, onCell }: TableProps) => {
  const wrong = new Set(
    report.faults.map(fault => (fault.table === 3 ? `${fault.row}.${fault.column}` : '')),
  );
  return (
    <div className="report-scroll">
      <table className="report-table report-table3" lang="zh-Hans">
        <thead>
          <tr>
            <th colSpan={table3LabelColumns} rowSpan={3} className="report-note">
              {table3Header}
            </th>
            <th colSpan={table3Columns.length}>{table3Heads.applicant}</th>
          </tr>
          <tr>
            <th rowSpan={2} scope="col">
              {table3ColumnLabels.natural}
            </th>
            <th colSpan={5}>{table3Heads.bodies}</th>
            <th rowSpan={2} scope="col">
              {table3ColumnLabels.total}
            </th>
          </tr>
          <tr>
            {table3Columns.slice(1, -1).map(column => (
              <th key={column} scope="col">
                {table3ColumnLabels[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table3Layout.map(({ row, labels }) => (
            <tr key={row}>
              {labels.map(({ text, colSpan, rowSpan }) => (
                <th key={text} scope={rowSpan > 1 ? 'rowgroup' : 'row'} colSpan={colSpan} rowSpan={rowSpan}>
                  {text}
                </th>
              ))}
              {table3Columns.map(column => (
                <Figure
                  key={column}
                  value={report.table3[row][column]}
                  name={`${rowName(row)}，${table3ColumnLabels[column]}`}
                  wrong={wrong.has(`${row}.${column}`) || (balanced.has(row) && wrong.has(`null.${column}`))}
                  onPress={() => onCell({ table: 3, row, column })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
