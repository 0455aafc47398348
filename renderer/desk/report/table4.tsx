import type { AnnualReport, ReportCell } from '../../../contract/statistics/report.ts';
import {
  table4BlockLabels,
  table4Blocks,
  table4CellLabels,
  table4Cells,
} from '../../../contract/statistics/table4.ts';
import { Figure } from './figure.tsx';
import { blockName } from './report-words.ts';

type TableProps = { readonly report: AnnualReport; readonly onCell: (cell: ReportCell) => void };

/** Table 四, drawn as the form is. */
export const Table4View = ({ report, onCell }: TableProps) => {
  const wrong = new Set(
    report.faults.map(fault => (fault.table === 4 ? `${fault.block}.${fault.cell}` : '')),
  );
  const { review, directSuit, suitAfterReview } = table4BlockLabels;
  return (
    <div className="report-scroll">
      <table className="report-table report-table4" lang="zh-Hans">
        <thead>
          <tr>
            <th colSpan={5} rowSpan={2}>
              {review.group}
            </th>
            <th colSpan={10}>{directSuit.group}</th>
          </tr>
          <tr>
            <th colSpan={5}>{directSuit.label}</th>
            <th colSpan={5}>{suitAfterReview.label}</th>
          </tr>
          <tr>
            {table4Blocks.map(block =>
              table4Cells.map(cell => (
                <th key={`${block}.${cell}`} scope="col">
                  {table4CellLabels[cell]}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          <tr>
            {table4Blocks.map(block =>
              table4Cells.map(cell => (
                <Figure
                  key={`${block}.${cell}`}
                  value={report.table4[block][cell]}
                  name={`${blockName(block)}，${table4CellLabels[cell]}`}
                  wrong={wrong.has(`${block}.${cell}`)}
                  onPress={() => onCell({ table: 4, block, cell })}
                />
              )),
            )}
          </tr>
        </tbody>
      </table>
    </div>
  );
};
