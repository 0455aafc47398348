import { expect, test } from 'vitest';
import { isIgnored, still } from './found.ts';

const file = (name: string, size: number, changed = 1) => ({ name, size, changed });

test('a file is taken when two looks found it the same', () => {
  expect(still([], [file('a.pdf', 10)])).toEqual([]);
  expect(still([file('a.pdf', 10)], [file('a.pdf', 20)])).toEqual([]);
  expect(still([file('a.pdf', 20)], [file('a.pdf', 20, 2)])).toEqual([]);
  expect(still([file('a.pdf', 20)], [file('a.pdf', 20)])).toEqual([file('a.pdf', 20)]);
  expect(still([file('a.pdf', 0)], [file('a.pdf', 0)])).toEqual([]);
});

test.each(['.DS_Store', '~$a.docx', 'Thumbs.db', 'a.pdf.part', 'scan.TMP'])('%s is nobody’s paper', name => {
  expect(isIgnored(name)).toBe(true);
});

test('a scan is not ignored', () => {
  expect(isIgnored('SCAN0001.PDF')).toBe(false);
});
