import { type ReportChange, type ReportFigures, textParts } from '../../contract/statistics/report.ts';
import { table2Cells } from '../../contract/statistics/table2.ts';
import { table3Columns, table3Rows } from '../../contract/statistics/table3.ts';
import { table4Blocks, table4Cells } from '../../contract/statistics/table4.ts';

/** Every figure and text that no longer is what was signed, in the order of the form. */
export const changesOf = (then: ReportFigures, now: ReportFigures): readonly ReportChange[] => [
  ...table2Cells
    .map(cell => ({ table: 2 as const, cell, signed: then.table2[cell], now: now.table2[cell] }))
    .filter(change => change.signed !== change.now),
  ...table3Rows
    .flatMap(row =>
      table3Columns.map(column => ({
        table: 3 as const,
        row,
        column,
        signed: then.table3[row][column],
        now: now.table3[row][column],
      })),
    )
    .filter(change => change.signed !== change.now),
  ...table4Blocks
    .flatMap(block =>
      table4Cells.map(cell => ({
        table: 4 as const,
        block,
        cell,
        signed: then.table4[block][cell],
        now: now.table4[block][cell],
      })),
    )
    .filter(change => change.signed !== change.now),
  ...textParts
    .filter(part => then.texts[part] !== now.texts[part])
    .map(part => ({ table: 'text' as const, part })),
];
