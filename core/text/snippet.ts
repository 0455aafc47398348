import type { Span } from '../../contract/library.ts';
import { foldWithOrigin } from './fold.ts';
import type { Term } from './query.ts';
import { spansOf } from './spans.ts';

export type Snippet = {
  /** a stretch of the original text, nothing changed */
  readonly text: string;
  readonly marks: Span[];
  /** place in the original of the first mark, for finding its page */
  readonly at: number;
};

/** A long text is read in stretches, and no further than the first that holds a hit. */
const stretch = 60_000;
const overlap = 1_200; // longer than a query
const spansRead = 60;
const length = 120;
const lead = 24;

/** Ends of sentences and lines, where a stretch may begin. */
const boundary = /[。！？；\n\r!?;]/;

type TermSpan = { readonly term: number; readonly span: Span };

/** Of the spans within one snippet's length, those that show the most different terms; the first such place in the text. */
const densest = (spans: readonly TermSpan[]): number => {
  let best = 0;
  let bestTerms = 0;
  for (const [i, { span }] of spans.entries()) {
    const terms = new Set<number>();
    for (let j = i; j < spans.length; j++) {
      const next = spans[j];
      if (!next || next.span[1] > span[0] + length - lead) break;
      terms.add(next.term);
    }
    if (terms.size > bestTerms) {
      best = i;
      bestTerms = terms.size;
    }
  }
  return spans[best]?.span[0] ?? 0;
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
  while (start < at && /[\s、，,。；;：:)）》”]/.test(text.charAt(start))) start++;
  return start;
};

/**
 * The stretch of about 120 characters of an original text that shows best where the terms stand, with their places in it. Null where
 * none stands in the text.
 */
export const snippetOf = (text: string, terms: readonly Term[]): Snippet | null => {
  for (let base = 0; base < text.length; base += stretch - overlap) {
    const folded = foldWithOrigin(text.slice(base, base + stretch));
    const spans = terms
      .flatMap((term, i) => spansOf(folded, [term], spansRead).map(span => ({ term: i, span })))
      .sort((a, b) => a.span[0] - b.span[0]);
    if (spans.length === 0) continue;
    const at = base + densest(spans);
    const start = startBefore(text, at);
    const end = whole(text, Math.min(text.length, start + length));
    const marks = spansOf(folded, terms, spansRead)
      .map(([from, to]): Span => [from + base - start, Math.min(to + base, end) - start])
      .filter(([from, to]) => from >= 0 && to > from);
    return { text: text.slice(start, end), marks, at };
  }
  return null;
};
