import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../text/query.ts';
import { parseSynonyms, widen } from './synonyms.ts';

const table = parseSynonyms(
  '\ufeff通俗说法,规范用语\r\n低保,最低生活保障,低保金\r\n低保户,最低生活保障对象\r\n公积金,住房公积金\r\n',
);
const wordings = (query: string): string[][] =>
  widen(parseQuery(query), table).terms.map(term => [...term.wordings]);

describe('widen', () => {
  test('adds the official words, alone and within a longer term', () => {
    expect(wordings('低保')).toEqual([['低保', '最低生活保障', '低保金']]);
    expect(wordings('低保申请 条件')).toEqual([['低保申请', '最低生活保障申请', '低保金申请'], ['条件']]);
  });

  test('the longest word counts', () => {
    expect(widen(parseQuery('低保户'), table).alsoSearched).toEqual([
      { term: '低保户', synonyms: ['最低生活保障对象'] },
    ]);
  });

  test('what is already official stays', () => {
    expect(wordings('住房公积金')).toEqual([['住房公积金']]);
    expect(widen(parseQuery('住房公积金'), table).alsoSearched).toEqual([]);
  });

  test('Traditional input is the same word', () => {
    expect(widen(parseQuery('低保戶'), table).alsoSearched[0]?.synonyms).toEqual(['最低生活保障对象']);
  });
});

describe('parseSynonyms', () => {
  test('reports what it cannot use, by line, and takes the rest', () => {
    const { entries, problems } = parseSynonyms(
      '头\n只有一格\n"没有结尾,甲乙\n#注\n\n保,障\n甲乙,甲乙\n社保,社会保险',
    );
    expect(entries.map(entry => entry.term)).toEqual(['社保']);
    expect(problems.map(problem => problem.line)).toEqual([2, 3, 6, 7]);
  });

  test('two rows for one word add up', () => {
    const { entries } = parseSynonyms('头\n社保,社会保险\n社保,社会保障');
    expect(entries[0]?.synonyms.map(one => one.text)).toEqual(['社会保险', '社会保障']);
  });

  test('the supplied table opens in a spreadsheet program and has no unusable row', () => {
    const supplied = readFileSync(new URL('../../resources/synonyms.csv', import.meta.url), 'utf8');
    expect(supplied.startsWith('\ufeff')).toBe(true);
    const { entries, problems } = parseSynonyms(supplied);
    expect(problems).toEqual([]);
    expect(entries.length).toBeGreaterThanOrEqual(80);
  });
});
