import {
  type AnnualReport,
  type ReportChange,
  type ReportFault,
  type ReportWarning,
  reportParts,
} from '../../contract/statistics/report.ts';
import { type Table2Cell, table2Cells, table2Labels } from '../../contract/statistics/table2.ts';
import {
  type Table3Row,
  table3ColumnLabels,
  table3Columns,
  table3RowLabels,
  table3Rows,
} from '../../contract/statistics/table3.ts';
import {
  type Table4Block,
  table4BlockLabels,
  table4Blocks,
  table4CellLabels,
  table4Cells,
} from '../../contract/statistics/table4.ts';
import { type Common, print } from './print.ts';
import { withRoom } from './room.ts';

const rowName = (row: Table3Row): string => {
  const { group, label } = table3RowLabels[row];
  return group === null ? label : `${group} ${label}`;
};
const blockName = (block: Table4Block): string => {
  const { group, label } = table4BlockLabels[block];
  return label === null ? group : `${group}（${label}）`;
};

const table2Name = (cell: Table2Cell): string => {
  const { issued, blocks } = table2Labels;
  const typed = blocks.flatMap(({ rows, column }) => rows.map(row => ({ ...row, column })));
  const found = typed.find(each => each.cell === cell);
  if (found) return `${found.label} ${found.column}`;
  const [genre, column] = cell.split('.') as [keyof typeof issued.rows, keyof typeof issued.columns];
  return `${issued.rows[genre]} ${issued.columns[column]}`;
};

const rules: Readonly<Record<ReportFault['rule'], string>> = {
  balance: '第一项加第二项之和应等于第三项加第四项之和',
  sumOfResults: '三（七）总计应等于各项办理结果之和',
  sumOfColumns: '总计应等于六类申请人之和',
  carryOver: '上年结转应等于上一年度的结转下年度',
  sumOfCells: '总计应等于四项之和',
  notACount: '应为非负整数',
};

const faultWords = (fault: ReportFault): string => {
  const where =
    fault.table === 3
      ? [fault.row && rowName(fault.row), table3ColumnLabels[fault.column]].filter(Boolean).join('，')
      : `${blockName(fault.block)}，${table4CellLabels[fault.cell]}`;
  return `表${fault.table === 3 ? '三' : '四'} ${where}：${rules[fault.rule]}，应为 ${fault.expected}，实为 ${fault.found}`;
};

const warningWords = (warning: ReportWarning): string => {
  switch (warning.kind) {
    case 'inForce':
      return `${table2Labels.issued.rows[warning.cell]}：上年现行有效加本年制发减本年废止得 ${warning.expected}，现行有效为 ${warning.found}`;
    case 'undatedRepeal':
      return `${table2Labels.issued.rows[warning.cell]}：${warning.count} 件已废止而废止日期不明，未计入`;
    case 'unstatedValidity':
      return `${table2Labels.issued.rows[warning.cell]}：${warning.count} 件未标注有效性，未计入现行有效`;
    case 'unclassified':
      return `没有登记申请人类别，未计入表三：${warning.cases.map(({ number }) => number).join('、')}`;
    case 'doubtfulSuit':
      return `依第十四至十六条不予公开而未经复议直接起诉，请核对：${warning.cases.map(({ number }) => number).join('、')}`;
  }
};

const changeWords = (change: ReportChange): string => {
  if (change.table === 'text') return `${reportParts[change.part]}：文字已改动`;
  const where =
    change.table === 2
      ? table2Name(change.cell)
      : change.table === 3
        ? `${rowName(change.row)}，${table3ColumnLabels[change.column]}`
        : `${blockName(change.block)}，${table4CellLabels[change.cell]}`;
  return `${where}：签发时 ${change.signed ?? '空'}，现为 ${change.now ?? '空'}`;
};

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', title, ...lines.map(line => `  ${line}`)] : [];

const words = (report: AnnualReport): string =>
  [
    `${report.unit} ${report.year} 年度`,
    ...section(
      reportParts.table2,
      table2Cells.map(cell => `${table2Name(cell)}  ${report.table2[cell] ?? '—'}`),
    ),
    ...section(reportParts.table3, [
      table3Columns.map(column => table3ColumnLabels[column]).join('  '),
      ...table3Rows.map(
        row => `${rowName(row)}  ${table3Columns.map(column => report.table3[row][column]).join('  ')}`,
      ),
    ]),
    ...section(
      reportParts.table4,
      table4Blocks.map(
        block =>
          `${blockName(block)}  ${table4Cells.map(cell => `${table4CellLabels[cell]} ${report.table4[block][cell]}`).join('  ')}`,
      ),
    ),
    ...section('勾稽关系不成立', report.faults.map(faultWords)),
    ...section('请核对', report.warnings.map(warningWords)),
    ...section('表二尚未填报', report.missing.map(table2Name)),
    ...(report.faults.length === 0 ? ['', '全部勾稽关系成立。'] : []),
    ...(report.signed ? ['', `${report.signed.by} 于 ${report.signed.at.slice(0, 10)} 签发。`] : []),
    ...section('签发后的变化', (report.signed?.changes ?? []).map(changeWords)),
  ].join('\n');

/** `report 年度`: the annual report of a year, with everything that does not close. */
export const report = (year: string, options: Common): Promise<void> =>
  withRoom(options.data, async ({ call }) =>
    print(options, await call('statistics.report', { year: Number(year) }), words),
  );
