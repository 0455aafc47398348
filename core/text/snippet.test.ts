import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';
import { snippetsFor } from './snippet.ts';

const snippet = (text: string, query: string) => snippetsFor(parseQuery(query).terms)(text);
const marked = (text: string, query: string): string[] => {
  const found = snippet(text, query);
  return found ? found.marks.map(([start, end]) => found.text.slice(start, end)) : [];
};
const filler = '这一句说的是别的事情。'.repeat(40);

test('is a stretch of the original with every hit in it marked', () => {
  const text = `${filler}各地要做好醫(yī)療救助，公開救助標準。${filler}`;
  const found = snippet(text, '医疗救助');
  expect(found && text.includes(found.text)).toBe(true);
  expect(found?.text.startsWith('各地要做好')).toBe(true);
  expect(marked(text, '医疗救助 标准')).toEqual(['醫(yī)療救助', '標準']);
  expect(found && text.slice(found.at, found.at + 2)).toBe('醫(');
});

test('shows the place where most terms stand together', () => {
  const text = `救助。${filler}标准。${filler}救助的标准是这样。${filler}`;
  expect(marked(text, '救助 标准')).toEqual(['救助', '标准']);
});

test('finds a hit far down a long text, and across the seam of two stretches', () => {
  const long = '公示。'.repeat(40_000);
  expect(snippet(`${long}医疗`, '医疗')?.at).toBe(long.length);
  for (const at of [...Array(120).keys()].map(i => 1_410 + i)) {
    const text = `${'。'.repeat(at)}医疗${'。'.repeat(9)}`;
    expect(marked(text, '医疗'), `${at}`).toEqual(['医疗']);
  }
});

test('never cuts a two-unit character', () => {
  const text = `${'𠮷'.repeat(30)}医疗${'𠮷'.repeat(100)}`;
  expect(snippet(text, '医疗')?.text.isWellFormed()).toBe(true);
});

test('is null where no term stands', () => {
  expect(snippet('政务公开', '医疗')).toBeNull();
  expect(snippet('', '医疗')).toBeNull();
});
