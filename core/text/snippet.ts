import type { Span } from '../../contract/library.ts';
import { beginningsOf, fold, foldWithOrigin } from './fold.ts';
import type { Term } from './query.ts';
import { spansOf } from './spans.ts';

export type Snippet = {
  /** a stretch of the original text, nothing changed */
  readonly text: string;
  readonly marks: Span[];
  /** place in the original of the first mark, for finding its page */
  readonly at: number;
  /** how many different terms stand close together there */
  readonly terms: number;
};

/** A text is folded in stretches, and no further than needed: for one term its first place, for several the best one. */
const stretch = { one: 100, several: 1_500 };
/** Stretches overlap by more than a query and the white space and glosses that may stand within it. */
const overlapOf = (terms: readonly Term[]): number =>
  64 + 3 * Math.max(...terms.flatMap(term => term.wordings.map(wording => wording.length)));
/** Beyond this the first place with any term is good enough. */
const readForAllTerms = 60_000;
const spansRead = 60;
const length = 120;
const lead = 24;

/** Ends of sentences and lines, where a stretch may begin. */
const boundary = /[。！？；\n\r!?;]/;

type TermSpan = { readonly term: number; readonly span: Span };

type Place = { readonly at: number; readonly terms: number };

/** Of the spans within one snippet's length, those that show the most different terms; the first such place in the text. */
const densest = (spans: readonly TermSpan[]): Place => {
  let best: Place = { at: 0, terms: 0 };
  for (const [i, { span }] of spans.entries()) {
    const terms = new Set<number>();
    for (let j = i; j < spans.length; j++) {
      const next = spans[j];
      if (!next || next.span[1] > span[0] + length - lead) break;
      terms.add(next.term);
    }
    if (terms.size > best.terms || best.terms === 0) best = { at: span[0], terms: terms.size };
  }
  return best;
};

/** A letterhead, a 文号 and whom it is to may stand before the title. UTF-16 units. */
const headLength = 200;

/** Where a text goes on after the lines at its head that are its title; 0 where none are. */
export const afterTitle = (text: string, title: string): number => {
  const wanted = fold(title);
  const head = foldWithOrigin(text.slice(0, headLength + 2 * title.length));
  const at = wanted === '' ? -1 : head.text.indexOf(wanted);
  if (at < 0) return 0;
  const [before = ''] = /[^\n]*$/.exec(text.slice(0, head.origin[at])) ?? [];
  const end = (head.origin[at + wanted.length - 1] ?? 0) + 1;
  const [rest = ''] = /^[^\n]*/.exec(text.slice(end)) ?? [];
  return fold(before + rest) === '' ? end + rest.length : 0;
};

const whole = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
};

/** Back to the start of the sentence where that is near, never into the middle of a two-unit character, past what stands before words. */
const startBefore = (text: string, at: number): number => {
  let start = Math.max(0, at - lead);
  for (let i = at; i > start; i--) {
    if (boundary.test(text.charAt(i - 1))) start = i;
  }
  if (start > 0) start = whole(text, start);
  while (start < at && /[\s、，,。；;：:?？!！)）》”]/.test(text.charAt(start))) start++;
  return start;
};

/**
 * Makes snippets for one query: of an original text the stretch of about 120 characters that shows best where the terms stand, with their
 * places in it. Null where none stands in the text.
 */
export const snippetsFor = (terms: readonly Term[]): ((text: string) => Snippet | null) => {
  const next = beginningsOf(terms.flatMap(term => term.wordings));
  const overlap = overlapOf(terms);
  const step = terms.length === 1 ? stretch.one : stretch.several;

  /** The best place in the text, read stretch by stretch until one shows every term; null where there is none. */
  const bestPlace = (text: string): Place | null => {
    let best: Place | null = null;
    for (let at = next(text, 0); at < text.length; at = next(text, at + step)) {
      if (best && at > readForAllTerms) break;
      // Read a little beyond both ends, so that a number cut by the edge is not taken for a whole one.
      const base = Math.max(0, at - lead);
      const folded = foldWithOrigin(text.slice(base, at + step + overlap));
      const spans = terms
        .flatMap((term, i) => spansOf(folded, [term], spansRead).map(span => ({ term: i, span })))
        .sort((a, b) => a.span[0] - b.span[0]);
      if (spans.length === 0) continue;
      const found = densest(spans);
      if (!best || found.terms > best.terms) best = { at: base + found.at, terms: found.terms };
      if (best.terms === terms.length) break;
    }
    return best;
  };

  return text => {
    const place = bestPlace(text);
    if (!place) return null;
    const { at } = place;
    const start = startBefore(text, at);
    const end = whole(text, Math.min(text.length, start + length));
    const from = Math.max(0, start - lead);
    const folded = foldWithOrigin(text.slice(from, end + overlap));
    const marks = spansOf(folded, terms, spansRead)
      .map(([first, last]): Span => [from + first - start, Math.min(from + last, end) - start])
      .filter(([first, last]) => first >= 0 && last > first);
    return { text: text.slice(start, end), marks, at, terms: place.terms };
  };
};
