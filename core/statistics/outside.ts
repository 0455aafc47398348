import { applicantKinds } from '../../contract/applications/event.ts';
import { resultRows } from '../../contract/applications/outcome.ts';
import type { EnteredYear, NumberKey, OutsideRow } from '../../contract/statistics/report.ts';
import { outsideRows } from '../../contract/statistics/report.ts';
import type { Table3 } from '../../contract/statistics/table3.ts';
import { type Table4, table4Blocks, table4Cells } from '../../contract/statistics/table4.ts';

/** Numbers of a year by their keys, as they were typed in. */
type Numbers = EnteredYear['numbers'];
const at = (numbers: Numbers, key: NumberKey): number | undefined => numbers[key]?.value;

/**
 * What is counted in no record: cases from before the room began, or handled elsewhere. What was carried out of last year so is carried
 * into this one, unless somebody typed another number.
 */
const outside = (numbers: Numbers, last: Numbers, row: OutsideRow, kind: (typeof applicantKinds)[number]) =>
  at(numbers, `table3.${row}.${kind}`) ??
  (row === 'carriedIn' ? at(last, `table3.carriedOut.${kind}`) : undefined) ??
  0;

/** Table 3 with what was typed in for cases outside the records; 三（七） and 总计 are added up. */
export const withOutside3 = (recorded: Table3, numbers: Numbers, last: Numbers): Table3 => {
  const table = structuredClone(recorded) as Record<string, Record<string, number>>;
  const add = (row: string, column: string, count: number) => {
    const cells = table[row];
    if (cells) cells[column] = (cells[column] ?? 0) + count;
  };
  for (const row of outsideRows) {
    for (const kind of applicantKinds) {
      const count = outside(numbers, last, row, kind);
      if (count === 0) continue;
      const counted = resultRows.some(each => each === row) ? [row, 'total'] : [row];
      for (const each of counted) {
        add(each, kind, count);
        add(each, 'total', count);
      }
    }
  }
  return table as Table3;
};

/** Table 4 with what was typed in. */
export const withOutside4 = (recorded: Table4, numbers: Numbers): Table4 => {
  const table = structuredClone(recorded) as Record<string, Record<string, number>>;
  for (const block of table4Blocks) {
    for (const cell of table4Cells) {
      if (cell === 'total') continue;
      const count = at(numbers, `table4.${block}.${cell}`) ?? 0;
      const cells = table[block];
      if (!cells) continue;
      cells[cell] = (cells[cell] ?? 0) + count;
      cells.total = (cells.total ?? 0) + count;
    }
  }
  return table as Table4;
};
