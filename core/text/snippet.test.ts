import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';
import { afterTitle, snippetsFor } from './snippet.ts';

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

test('a text goes on after the title at its head, also one that is broken over lines or below a letterhead', () => {
  const title = '云溪县人民政府关于印发《低保办法》的通知';
  const rest = (text: string, of = title) => text.slice(afterTitle(text, of)).trim();
  expect(rest(`${title}\n各乡镇：`)).toBe('各乡镇：');
  expect(
    rest(`云溪县人民政府文件\n云政发〔2023〕8号\n云溪县人民政府关于印发《低保\n办法》的通知\n各乡镇：`),
  ).toBe('各乡镇：');
  expect(rest('家门口怎么养老？\n一、到哪里吃饭', '家门口怎么养老？')).toBe('一、到哪里吃饭');
  expect(rest('“老有所养”专题\n为方便老年人', '“老有所养”专题')).toBe('为方便老年人');
});

test('words of a sentence are no title', () => {
  expect(afterTitle('参加医保的居民', '医保')).toBe(0);
  expect(afterTitle('办法已经实施。\n医保', '养老')).toBe(0);
  expect(afterTitle('', '医保')).toBe(0);
  expect(afterTitle('医保', '')).toBe(0);
});

test('is null where no term stands', () => {
  expect(snippet('政务公开', '医疗')).toBeNull();
  expect(snippet('', '医疗')).toBeNull();
});
