import { expect, test } from 'vitest';
import { onSheets } from './label.ts';

const labels = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ code: `C${at + 1}`, title: '', docNo: null, place: null }));
const codes = (pages: ReturnType<typeof onSheets>) =>
  pages.map(page => page.map(label => label?.code ?? null));

test('a sheet that has been begun is used to its end', () => {
  expect(codes(onSheets(labels(5), { columns: 2, rows: 2 }, 3))).toEqual([
    [null, null, 'C1', 'C2'],
    ['C3', 'C4', 'C5'],
  ]);
  expect(codes(onSheets(labels(2), { columns: 3, rows: 8 }, 1))).toEqual([['C1', 'C2']]);
});
