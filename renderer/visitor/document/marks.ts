import type { Span } from '../../../contract/library.ts';

/** A stretch of text, plain or part of a hit; `hit` is the hit's number in the document, from 0. */
export type Piece = { text: string; hit: number | null; offset: number };

/**
 * Cut `[start, end)` of a text along the hits.
 * @param marks the document's hits, ascending and not overlapping, in UTF-16 units of `text`
 */
export const piecesOf = (text: string, start: number, end: number, marks: readonly Span[]): Piece[] => {
  const pieces: Piece[] = [];
  let at = start;
  for (let hit = firstAfter(marks, start); hit < marks.length; hit += 1) {
    const [from, to] = marks[hit] ?? [end, end];
    if (from >= end) break;
    if (from > at) pieces.push({ text: text.slice(at, from), hit: null, offset: at });
    const until = Math.min(to, end);
    const begin = Math.max(from, at);
    pieces.push({ text: text.slice(begin, until), hit, offset: begin });
    at = until;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), hit: null, offset: at });
  return pieces;
};

/** Index of the first mark that ends after `position`. */
const firstAfter = (marks: readonly Span[], position: number): number => {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.[1] ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
};
