import { load } from 'cheerio';
import { expect, test } from 'vitest';
import type { Piece } from '../../contract/websites/page.ts';
import { readListPage } from './list-page.ts';
import { sketchOf } from './sketch.ts';

const pieces = (piece: Piece | null): Piece[] =>
  piece ? [piece, ...piece.parts.flatMap(part => (typeof part === 'string' ? [] : pieces(part)))] : [];
const withWords = (html: string, words: string, page: 'list' | 'article' = 'article') =>
  pieces(sketchOf(html, page)).find(({ parts }) => parts.some(part => part === words));

test('a page is its words in their arrangement; what runs, loads or is filled in is gone', () => {
  const page = `<head><title>x</title><script>steal()</script></head><body onload="steal()">
    <form action="/x"><input value="y"><h1 onclick="steal()">标题</h1>
    <table><tr><th>索引号</th><td><a href="javascript:steal()">A/1</a></td></tr></table></form>
    <iframe src="//evil.example"></iframe><img src="//evil.example/a.png" alt="印章"><style>*{}</style></body>`;
  const sketch = sketchOf(page, 'article');
  expect(JSON.stringify(sketch)).not.toMatch(/steal|evil|<|javascript|onclick/);
  expect(
    pieces(sketch).map(({ kind, parts }) => [kind, parts.filter(part => typeof part === 'string')]),
  ).toEqual([
    ['block', ['印章']],
    ['block', []],
    ['heading', ['标题']],
    ['table', []],
    ['row', []],
    ['cell', ['索引号']],
    ['cell', []],
    ['link', ['A/1']],
  ]);
});

test('each piece is found again by its selector', () => {
  const page = '<div id="doc"><p>一</p><p>二<b>三</b></p></div><div><p>四</p></div>';
  const $ = load(page);
  for (const words of ['一', '三', '四'])
    expect($(withWords(page, words)?.at ?? '').text(), words).toBe(words);
});

test.each([
  [
    'rows',
    '<ul class="nav"><li><a href="/a">栏目一</a></li></ul><ul><li><a href="/1.html">甲</a></li><li><a href="/2.html">乙</a></li></ul>',
  ],
  [
    'a table',
    '<table><tr><td>1</td><td><a href="/1.html">甲</a></td><td><a href="/u">单位</a></td></tr><tr><td>2</td><td><a href="/2.html">乙</a></td><td><a href="/u">单位</a></td></tr></table>',
  ],
  [
    'blocks',
    '<div id="l"><div class="x"><h3><a href="/1.html">甲</a></h3><p>摘要</p></div><div class="x"><h3><a href="/2.html">乙</a></h3><p>摘要</p></div></div>',
  ],
])('one title pointed at stands for all that stand like it, in %s', (_, html) => {
  const select = withWords(html, '甲', 'list')?.list;
  const { articles } = readListPage(html, 'https://www.yunxi.example/zcwj/', select);
  expect(articles.map(({ title }) => title)).toEqual(['甲', '乙']);
});

test('a page without end or bottom is cut short', () => {
  const deep = `${'<div>甲'.repeat(3_000)}${'</div>'.repeat(3_000)}`;
  expect(pieces(sketchOf(deep, 'article')).length).toBeLessThan(100);
  const wide = `<p>${'<b>甲</b>'.repeat(50_000)}</p>`;
  expect(pieces(sketchOf(wide, 'article')).length).toBeLessThan(4_100);
});
