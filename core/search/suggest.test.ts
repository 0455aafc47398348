import { beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../text/fold.ts';
import { type NearList, nearList } from './near.ts';
import { loadPhraseBook, type PhraseBook } from './phrase-book.ts';
import { readingOf } from './pinyin.ts';
import type { PhraseRow } from './store.ts';
import { type Suggestion, suggest, suggestionsAtMost } from './suggest.ts';

const row = (text: string, id: string | null): PhraseRow => {
  const folded = fold(text);
  return { text, folded, ...readingOf(folded), id };
};
const titles = [
  '关于印发2024年政务公开工作要点的通知',
  '重庆路道路施工公告',
  '《云溪县城乡居民最低生活保障办法》解读',
  '云溪縣人民政府辦公室',
  '养老机构管理办法',
  'IPv6部署方案',
];

let book: PhraseBook;
let near: NearList;

beforeAll(() => {
  const rows = titles.map((title, i) => row(title, `doc-${i}`));
  book = loadPhraseBook({ phrases: () => rows }, ['政务公开']);
  near = nearList(book);
  while (near.grow());
});

const offered = (query: string): Suggestion[] => suggest(book, near, query);
const marked = ({ text, marks }: Suggestion): string[] => marks.map(([start, end]) => text.slice(start, end));

describe('suggest', () => {
  test('by text: what begins with it first, then what holds it, marked in the original', () => {
    expect(offered('政务').map(one => [one.text, one.id, one.how])).toEqual([
      ['政务公开', null, 'text'],
      [titles[0], 'doc-0', 'text'],
    ]);
    expect(offered('人民政府办').map(marked)).toEqual([['人民政府辦']]);
  });

  test('several words in any order', () => {
    expect(offered('要点 2024')[0]?.id).toBe('doc-0');
  });

  test.each([
    ['zwgk', '政务公开'],
    ['zhengwugongkai', '政务公开'],
    ['zhengwgk', '政务公开'],
    ['政务gk', '政务公开'],
    ['zhengwugo', '政务公'],
    ['chongqing', '重庆'],
    ['ylao', '养老'],
    ['vvv', null],
    ['yanglaojg', '养老机构'],
    ['zdshbz', '最低生活保障'],
  ])('by pinyin: %s', (typed, expected) => {
    const found = offered(typed).filter(one => one.how === 'pinyin');
    if (expected === null) expect(found).toEqual([]);
    else expect(found.flatMap(marked)).toContain(expected);
  });

  test('what is nearly it, where nothing else is', () => {
    const found = offered('最低生活保章办法');
    expect([found[0]?.id, found[0]?.how]).toEqual(['doc-2', 'near']);
  });

  test('nothing for nothing, punctuation, or what is far too long', () => {
    for (const query of ['', ' ', '。', '政'.repeat(61), '政'.repeat(5_000), '\u0000\ud800'])
      expect(offered(query)).toEqual([]);
  });

  test('never more than fit', () => {
    const many = loadPhraseBook(
      { phrases: () => Array.from({ length: 500 }, (_, i) => row(`通知${i}`, `doc-${i}`)) },
      [],
    );
    expect(suggest(many, null, '通知')).toHaveLength(suggestionsAtMost);
    expect(suggest(many, null, 'tz')).toHaveLength(suggestionsAtMost);
  });
});
