import type { ReportChange, ReportFault } from '../../../contract/statistics/report.ts';
import { reportParts } from '../../../contract/statistics/report.ts';
import { type Table2Cell, table2Labels } from '../../../contract/statistics/table2.ts';
import { type Table3Row, table3ColumnLabels, table3RowLabels } from '../../../contract/statistics/table3.ts';
import {
  type Table4Block,
  table4BlockLabels,
  table4CellLabels,
} from '../../../contract/statistics/table4.ts';

/* Names of places in the form are the form's own words in every language: who reads them looks for them there. */

export const rowName = (row: Table3Row): string => {
  const { group, label } = table3RowLabels[row];
  return group === null ? label : `${group}${label}`;
};

export const blockName = (block: Table4Block): string => {
  const { group, label } = table4BlockLabels[block];
  return label === null ? group : `${group}（${label}）`;
};

export const table2Name = (cell: Table2Cell): string => {
  const { issued, blocks } = table2Labels;
  for (const { rows, column } of blocks)
    for (const row of rows) if (row.cell === cell) return `${row.label}${column}`;
  const [genre, column] = cell.split('.') as [keyof typeof issued.rows, keyof typeof issued.columns];
  return `${issued.rows[genre]}${issued.columns[column]}`;
};

/** Where in the form a fault stands. */
export const faultPlace = (fault: ReportFault): string => {
  if (fault.table === 4) return `${blockName(fault.block)}，${table4CellLabels[fault.cell]}`;
  const column = table3ColumnLabels[fault.column];
  return fault.row && fault.rule !== 'balance' ? `${rowName(fault.row)}，${column}` : column;
};

export const changePlace = (change: ReportChange): string => {
  if (change.table === 'text') return reportParts[change.part];
  if (change.table === 2) return table2Name(change.cell);
  if (change.table === 3) return `${rowName(change.row)}，${table3ColumnLabels[change.column]}`;
  return `${blockName(change.block)}，${table4CellLabels[change.cell]}`;
};
