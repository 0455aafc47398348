import type { ReportSettings } from '../../contract/statistics/settings.ts';
import {
  type Table4,
  type Table4Block,
  type Table4Cell,
  table4Blocks,
  table4Cells,
} from '../../contract/statistics/table4.ts';
import { type CountedCase, yearOfCivil as yearOf } from './counted.ts';
import type { ProceedingFacts } from './facts.ts';

type Table4Draft = Record<Table4Block, Record<Table4Cell, number>>;

export const emptyTable4 = (): Table4Draft =>
  Object.fromEntries(
    table4Blocks.map(block => [block, Object.fromEntries(table4Cells.map(cell => [cell, 0]))]),
  ) as Table4Draft; // every block and cell is set above

const blockOf = ({ kind, reviewId }: ProceedingFacts): Table4Block => {
  if (kind === 'review') return 'review';
  return reviewId === null ? 'directSuit' : 'suitAfterReview';
};

/** Decided in the year → its result; filed by its end and not decided by then → 尚未审结. */
const cellOf = (
  { filedOn, decidedOn, result }: ProceedingFacts,
  year: number,
): Exclude<Table4Cell, 'total'> | null => {
  if (yearOf(filedOn) > year) return null;
  if (decidedOn === null || result === null || yearOf(decidedOn) > year) return 'pending';
  return yearOf(decidedOn) === year ? result : null;
};

/** 复议前置 in force (行政复议法 2023修订). */
const reviewFirstSince = '2024-01-01';

export type Table4Result = {
  readonly table: Table4;
  /** suits without review against refusals under articles 14–16 since 2024: rare in law, so to be looked at */
  readonly doubtful: readonly string[];
};

/** Each proceeding of a case that a year's table counts, with its place. */
export const cellsOf = (
  { proceedings }: CountedCase,
  year: number,
  settings: ReportSettings,
): readonly { block: Table4Block; cell: Exclude<Table4Cell, 'total'>; filedOn: string }[] => {
  const sued = proceedings.some(({ kind, filedOn }) => kind === 'suit' && yearOf(filedOn) <= year);
  return proceedings.flatMap(proceeding => {
    const cell = cellOf(proceeding, year);
    if (!cell || (settings.proceedings === 'suitOnly' && sued && proceeding.kind === 'review')) return [];
    return [{ block: blockOf(proceeding), cell, filedOn: proceeding.filedOn }];
  });
};

/** Table 4 of the annual report for a year. */
export const table4Of = (
  cases: Iterable<CountedCase>,
  year: number,
  settings: ReportSettings,
): Table4Result => {
  const table = emptyTable4();
  const doubtful: string[] = [];
  for (const counted of cases) {
    if (counted.proceedings.length === 0) continue;
    for (const { block, cell, filedOn } of cellsOf(counted, year, settings)) {
      table[block][cell] += counted.times;
      table[block].total += counted.times;
      if (block === 'directSuit' && counted.refusesUnder14to16 && filedOn >= reviewFirstSince)
        doubtful.push(counted.id);
    }
  }
  return { table, doubtful };
};

export type Table4Violation = {
  readonly rule: 'sumOfCells' | 'notACount';
  readonly block: Table4Block;
  readonly cell: Table4Cell;
  readonly expected: number;
  readonly found: number;
};

/** In each block 总计 is the sum of its four cells, and every cell is a count. */
export const checkTable4 = (table: Table4): readonly Table4Violation[] => {
  const violations: Table4Violation[] = [];
  for (const block of table4Blocks) {
    const { total, ...cells } = table[block];
    const expected = Object.values(cells).reduce((sum, count) => sum + count, 0);
    if (expected !== total)
      violations.push({ rule: 'sumOfCells', block, cell: 'total', expected, found: total });
    for (const cell of table4Cells) {
      const found = table[block][cell];
      if (!Number.isSafeInteger(found) || found < 0)
        violations.push({ rule: 'notACount', block, cell, expected: Math.max(0, Math.round(found)), found });
    }
  }
  return violations;
};
