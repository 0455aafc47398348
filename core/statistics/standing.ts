import type { ReportCell } from '../../contract/statistics/report.ts';
import type { ReportSettings } from '../../contract/statistics/settings.ts';
import type { CountedCase } from './counted.ts';
import { rowsOf } from './table3.ts';
import { cellsOf } from './table4.ts';

/** Whether a case is counted in a cell of a year's table: what the tables add up, asked of one case. */
export const standsIn = (
  counted: CountedCase,
  year: number,
  cell: ReportCell,
  settings: ReportSettings,
): boolean => {
  if (cell.table === 3)
    return (
      counted.applicant !== null &&
      (cell.column === 'total' || cell.column === counted.applicant) &&
      rowsOf(counted, year).includes(cell.row)
    );
  return cellsOf(counted, year, settings).some(
    each => each.block === cell.block && (cell.cell === 'total' || each.cell === cell.cell),
  );
};
