import { resultRows } from '../../contract/applications/outcome.ts';
import {
  type Table3,
  type Table3Column,
  type Table3Row,
  table3Columns,
  table3Rows,
} from '../../contract/statistics/table3.ts';
import type { CountedCase } from './counted.ts';

export type Table3Draft = Record<Table3Row, Record<Table3Column, number>>;

export const emptyTable3 = (): Table3Draft =>
  Object.fromEntries(
    table3Rows.map(row => [row, Object.fromEntries(table3Columns.map(column => [column, 0]))]),
  ) as Table3Draft; // every row and column is set above

export type Table3Result = {
  readonly table: Table3;
  /** cases that could not be put in a column: no kind of applicant was recorded */
  readonly unclassified: readonly string[];
};

/** The rows a case stands in for a year: new or carried in, and finished or carried out. */
export const rowsOf = (counted: CountedCase, year: number): readonly Table3Row[] => {
  const { newIn, ended } = counted;
  if (newIn > year || (ended && ended.in < year)) return [];
  const came: Table3Row = newIn === year ? 'received' : 'carriedIn';
  return ended && ended.in === year ? [came, ended.row, 'total'] : [came, 'carriedOut'];
};

/** Table 3 of the annual report for a year (国办公开办函〔2021〕30号), from all cases there ever were. */
export const table3Of = (cases: Iterable<CountedCase>, year: number): Table3Result => {
  const table = emptyTable3();
  const unclassified: string[] = [];
  for (const counted of cases) {
    const rows = rowsOf(counted, year);
    if (rows.length === 0) continue;
    if (counted.applicant === null) {
      unclassified.push(counted.id);
      continue;
    }
    for (const row of rows) {
      table[row][counted.applicant] += counted.times;
      table[row].total += counted.times;
    }
  }
  return { table, unclassified };
};

/** What does not close in a table, by name. `row` is null where a whole column is meant. */
export type Violation = {
  readonly rule: 'balance' | 'sumOfResults' | 'sumOfColumns' | 'carryOver' | 'notACount';
  readonly row: Table3Row | null;
  readonly column: Table3Column;
  readonly expected: number;
  readonly found: number;
};

const byColumn = (table: Table3, column: Table3Column, previous: Table3 | null): Violation[] => {
  const violations: Violation[] = [];
  const at = (row: Table3Row) => table[row][column];
  const check = (rule: Violation['rule'], row: Table3Row | null, expected: number, found: number) => {
    if (expected !== found) violations.push({ rule, row, column, expected, found });
  };
  check('balance', null, at('received') + at('carriedIn'), at('total') + at('carriedOut'));
  check(
    'sumOfResults',
    'total',
    resultRows.reduce((sum, row) => sum + at(row), 0),
    at('total'),
  );
  if (previous) check('carryOver', 'carriedIn', previous.carriedOut[column], at('carriedIn'));
  return violations;
};

/**
 * Every identity of table 3 (domain 4.2), for numbers counted here as well as for typed or imported ones:
 * 一 + 二 = 三(七) + 四 and 三(七) = the sum of the results in each of the 7 columns, 总计 = the sum of the 6 kinds in each row,
 * this year's 二 = last year's 四, and no cell is anything but a count.
 */
export const checkTable3 = (table: Table3, previous: Table3 | null = null): readonly Violation[] => {
  const violations = table3Columns.flatMap(column => byColumn(table, column, previous));
  for (const row of table3Rows) {
    const { total, ...kinds } = table[row];
    const expected = Object.values(kinds).reduce((sum, count) => sum + count, 0);
    if (expected !== total)
      violations.push({ rule: 'sumOfColumns', row, column: 'total', expected, found: total });
    for (const column of table3Columns) {
      const found = table[row][column];
      if (!Number.isSafeInteger(found) || found < 0)
        violations.push({ rule: 'notACount', row, column, expected: Math.max(0, Math.round(found)), found });
    }
  }
  return violations;
};
