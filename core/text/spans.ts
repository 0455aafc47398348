import type { Span } from '../../contract/library.ts';
import { type Folded, foldWithOrigin, isLatinUnit } from './fold.ts';
import { parseQuery, type Term } from './query.ts';

/** Places of `needle` in a folded text, as units of it. A number or Latin word counts only whole: 39号 does not stand in 139号. */
const placesOf = function* (folded: string, needle: string): Generator<number> {
  const wordStart = isLatinUnit(needle.charCodeAt(0));
  const wordEnd = isLatinUnit(needle.charCodeAt(needle.length - 1));
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (wordStart && at > 0 && isLatinUnit(folded.charCodeAt(at - 1))) continue;
    if (wordEnd && end < folded.length && isLatinUnit(folded.charCodeAt(end))) continue;
    yield at;
  }
};

/** Sorted, and what overlaps made one. */
const merged = (spans: Span[]): Span[] => {
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const out: Span[] = [];
  for (const [start, end] of spans) {
    const last = out.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
};

/** Where any of the terms stands in an already folded text, as spans of the original; at most `limit` a wording. */
export const spansOf = (folded: Folded, terms: readonly Term[], limit = Number.POSITIVE_INFINITY): Span[] => {
  const spans: Span[] = [];
  for (const wording of terms.flatMap(term => term.wordings)) {
    let count = 0;
    for (const at of placesOf(folded.text, wording)) {
      const first = folded.origin[at] ?? 0;
      const last = folded.origin[at + wording.length - 1] ?? first;
      spans.push([first, last + 1]);
      if (++count >= limit) break;
    }
  }
  return merged(spans);
};

/**
 * Where a visitor's query stands in an original text: every place of every term, sorted, without overlaps, in UTF-16 units.
 * Text and query are folded, so a query in Simplified is found in Traditional text and across the line breaks of a PDF.
 */
export const findSpans = (text: string, query: string): Span[] => {
  const { terms } = parseQuery(query);
  return terms.length === 0 ? [] : spansOf(foldWithOrigin(text), terms);
};

/** True where every term stands somewhere in the folded text. The plain scan that the index must agree with. */
export const holdsAll = (folded: string, terms: readonly Term[]): boolean =>
  terms.every(term => term.wordings.some(wording => !placesOf(folded, wording).next().done));
