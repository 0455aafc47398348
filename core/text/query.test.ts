import { describe, expect, test } from 'vitest';
import { parseQuery } from './query.ts';

const terms = (text: string) => parseQuery(text).terms.map(term => term.wordings[0]);

describe('parseQuery', () => {
  test.each([
    ['spaces part terms', '政务 公开　网站', ['政务', '公开', '网站']],
    ['quotation marks keep a phrase', '"open data" “社会 救助”「A B」', ['open data', '社会救助', 'a b']],
    ['a lone mark is nothing', '"政务', ['政务']],
    ['operators are words', 'NEAR OR AND NOT', ['near', 'or', 'and', 'not']],
    ['FTS syntax is punctuation', 'title:公开* ^(a) -b {c}', ['title 公开', 'a', 'b', 'c']],
    ['LIKE syntax is punctuation', '100% a_b', ['100', 'a b']],
    ['the same term once', '公开 公開', ['公开']],
    ['a whole 文号 is one term', '国办发 〔2019〕 54 号', ['国办发2019 54号']],
  ])('%s', (_, text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test('blank and punctuation are different', () => {
    expect(parseQuery('  　')).toEqual({ terms: [], blank: true });
    expect(parseQuery('…。')).toEqual({ terms: [], blank: false });
  });

  test('NUL, lone surrogates, emoji and 10,000 characters are no fault', () => {
    expect(terms('\u0000\ud800政\udc00😀')).toEqual(['政']);
    expect(terms('"'.repeat(9_999))).toEqual([]);
    expect(terms('政'.repeat(10_000))[0]).toHaveLength(10_000);
  });
});
