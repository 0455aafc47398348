import { fold } from '../text/fold.ts';
import { readingOf } from './pinyin.ts';
import type { PhraseRow, SearchStore } from './store.ts';

/** What may be offered while typing, in memory: terms first, then titles, the newest first. */
export type PhraseBook = {
  readonly size: number;
  readonly texts: readonly string[];
  /** of the document whose title it is; null for a term */
  readonly ids: readonly (string | null)[];
  readonly syllables: readonly string[];
  /** all folded phrases, each after a line feed; `initials` has the same places */
  readonly folded: string;
  readonly initials: string;
  /** where each phrase begins in `folded`; one more at the end */
  readonly starts: Uint32Array;
};

/** A term that no document carries (a class of the catalogue, an official word): its reading is made here. */
const termRow = (text: string): PhraseRow => {
  const folded = fold(text);
  return { text, folded, ...readingOf(folded), id: null };
};

/** The library's phrases and the terms of the house; of equal texts the first stays. */
export const loadPhraseBook = (store: Pick<SearchStore, 'phrases'>, terms: readonly string[]): PhraseBook => {
  const texts: string[] = [];
  const ids: (string | null)[] = [];
  const syllables: string[] = [];
  const folded: string[] = [''];
  const initials: string[] = [''];
  const starts: number[] = [];
  const seen = new Set<string>();
  let at = 1;
  const add = (row: PhraseRow): void => {
    if (row.folded === '' || row.folded.length !== row.initials.length || seen.has(row.text)) return;
    seen.add(row.text);
    texts.push(row.text);
    ids.push(row.id);
    syllables.push(row.syllables);
    folded.push(row.folded);
    initials.push(row.initials);
    starts.push(at);
    at += row.folded.length + 1;
  };
  for (const term of terms) add(termRow(term));
  for (const row of store.phrases()) add(row);
  starts.push(at);
  return {
    size: texts.length,
    texts,
    ids,
    syllables,
    folded: `${folded.join('\n')}\n`,
    initials: `${initials.join('\n')}\n`,
    starts: Uint32Array.from(starts),
  };
};

/** The phrase that a place in `folded` belongs to. */
export const phraseAt = ({ starts }: PhraseBook, place: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
};

export const foldedPhrase = (book: PhraseBook, phrase: number): string =>
  book.folded.slice(book.starts[phrase], (book.starts[phrase + 1] ?? 0) - 1);
