import { type CheerioAPI, load } from 'cheerio';
import type { Piece, PieceKind } from '../../contract/websites/page.ts';
import { type Element, isElement } from '../library/dom.ts';
import { listHtml } from './list-page.ts';
import { stepper } from './selector.ts';

/** A page has so many pieces at most; what comes after them is left out, and nobody points there. */
const mostPieces = 4_000;
const mostDepth = 60;
const mostWords = 400;
const mostQueries = 500;

const left =
  /^(?:script|style|noscript|template|svg|iframe|object|select|option|input|textarea|button|link|meta|head)$/;
const kinds: readonly (readonly [RegExp, PieceKind])[] = [
  [/^h[1-6]$/, 'heading'],
  [/^(?:li|dd|dt)$/, 'item'],
  [/^table$/, 'table'],
  [/^tr$/, 'row'],
  [/^t[dh]$/, 'cell'],
  [/^a$/, 'link'],
  [/^(?:span|b|strong|em|i|u|font|sub|sup|label|small)$/, 'words'],
];
const kindOf = (name: string): PieceKind => kinds.find(([tag]) => tag.test(name))?.[1] ?? 'block';

const position = /:nth-of-type\(\d+\)/;
const rowStep = /^(?:li|tr|dd|dt|p)\b/;

/** How many elements selectors find, each asked once, and not without end. */
const counter = ($: CheerioAPI): ((selector: string) => number) => {
  const known = new Map<string, number>();
  return selector => {
    const before = known.get(selector);
    if (before !== undefined || known.size >= mostQueries) return before ?? 0;
    const count = $(selector).length;
    known.set(selector, count);
    return count;
  };
};

/** All links that stand in their rows as this one does: without the place of its row among the others. */
const listSelector = (selector: string, countOf: (selector: string) => number): string => {
  const steps = selector.split(' > ');
  const wider = steps.flatMap((step, i) =>
    position.test(step)
      ? [{ isRow: rowStep.test(step), whole: steps.with(i, step.replace(position, '')).join(' > ') }]
      : [],
  );
  // rows before other repeated elements, the innermost first
  const rows = wider.filter(({ isRow }) => isRow).reverse();
  const row = rows.find(({ whole }) => countOf(whole) > 1);
  if (row) return row.whole;
  const others = wider
    .filter(({ isRow }) => !isRow)
    .map(({ whole }) => ({ whole, count: countOf(whole) }))
    .sort((one, other) => other.count - one.count);
  return others[0] && others[0].count > 1 ? others[0].whole : selector;
};

/** A page as words and their arrangement, so that it can be shown and pointed at without anything of it coming alive. */
const sketch = ($: CheerioAPI): Piece | null => {
  const countOf = counter($);
  const stepOf = stepper($);
  let pieces = 0;
  const pieceOf = (element: Element, at: string, depth: number): Piece | null => {
    if (left.test(element.name) || depth > mostDepth || ++pieces > mostPieces) return null;
    const parts: (string | Piece)[] = [];
    const step = stepOf(element, at);
    for (const node of element.children) {
      if (pieces > mostPieces) break;
      if (node.type === 'text') {
        const words = node.data.replace(/\s+/g, ' ');
        if (words.trim()) parts.push(words.slice(0, mostWords));
      } else if (isElement(node)) {
        const alt = node.name === 'img' ? (node.attribs.alt ?? '').trim() : null;
        const piece = alt ?? pieceOf(node, step(node), depth + 1);
        if (piece) parts.push(piece);
      }
    }
    if (parts.length === 0) return null;
    const [only] = parts;
    const kind = kindOf(element.name);
    // an element that only wraps another is one thing with it, and the outer one is what stays on the next page
    if (parts.length === 1 && typeof only === 'object' && kind === 'block') return { ...only, at };
    return { kind, at, parts, ...(kind === 'link' ? { list: listSelector(at, countOf) } : {}) };
  };
  const body = $('body').get(0);
  return isElement(body) ? pieceOf(body, 'body', 0) : null;
};

/** @param html of an article, or of a list page with what a script would have put into it */
export const sketchOf = (html: string, page: 'list' | 'article'): Piece | null =>
  sketch(load(page === 'list' ? listHtml(html) : html));
