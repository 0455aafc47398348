import type { Output } from '../../contract/index.ts';
import { maxQueryLength, type Span } from '../../contract/library.ts';
import { fold, foldWithOrigin, isHanUnit } from '../text/fold.ts';
import type { NearList } from './near.ts';
import { foldedPhrase, type PhraseBook, phraseAt } from './phrase-book.ts';
import { fits, type Piece, readTyped } from './typed-pinyin.ts';

export type Suggestion = Output<'library.suggest'>['suggestions'][number];

/** Shown at once. */
export const suggestionsAtMost = 8;
const looksAtMost = 400;
/** Longer input is no beginning of a title. */
const typedAtMost = 60;

type Found = { readonly phrase: number; readonly start: number; readonly length: number };

/** Places of `needle` in one of the book's joined strings; the fewest looks that fill the list. */
const places = function* (joined: string, needle: string): Generator<number> {
  let looks = 0;
  for (let at = joined.indexOf(needle); at >= 0 && looks < looksAtMost; at = joined.indexOf(needle, at + 1)) {
    looks++;
    yield at;
  }
};

/** The original's characters that stand for a stretch of the folded text. */
const original = (text: string, start: number, length: number): Span => {
  const { origin } = foldWithOrigin(text);
  return [origin[start] ?? 0, (origin[start + length - 1] ?? 0) + 1];
};

/** Phrases that begin with the longest term, then those that hold it; every other term must stand there too. */
const byText = function* (book: PhraseBook, terms: readonly string[]): Generator<Found> {
  const [longest = '', ...others] = terms.toSorted((a, b) => b.length - a.length);
  if (longest === '') return;
  for (const needle of [`\n${longest}`, longest]) {
    for (const at of places(book.folded, needle)) {
      const place = at + needle.length - longest.length;
      const phrase = phraseAt(book, place);
      const folded = foldedPhrase(book, phrase);
      if (!others.every(other => folded.includes(other))) continue;
      yield { phrase, start: place - (book.starts[phrase] ?? 0), length: longest.length };
    }
  }
};

/** Where the search for one reading begins: its Han characters if it has any, else the initials of its syllables. */
const anchorOf = (
  pieces: readonly Piece[],
): { joined: 'folded' | 'initials'; needle: string; before: number } => {
  const first = pieces.findIndex(piece => piece.kind === 'character' && isHanUnit(piece.text.charCodeAt(0)));
  if (first < 0)
    return { joined: 'initials', needle: pieces.map(piece => piece.text.charAt(0)).join(''), before: 0 };
  let end = first;
  while (pieces[end]?.kind === 'character') end++;
  return {
    joined: 'folded',
    needle: pieces
      .slice(first, end)
      .map(piece => piece.text)
      .join(''),
    before: first,
  };
};

/** Phrases that sound as typed: full pinyin, initials, or both mixed with characters. */
export const byPinyin = function* (book: PhraseBook, typed: string): Generator<Found> {
  if (!/[a-z]/.test(typed) || typed.length < 2) return;
  for (const pieces of readTyped(typed)) {
    const { joined, needle, before } = anchorOf(pieces);
    for (const at of places(book[joined], needle)) {
      const phrase = phraseAt(book, at);
      const start = at - before - (book.starts[phrase] ?? 0);
      if (start < 0) continue;
      const folded = foldedPhrase(book, phrase);
      const syllables = book.syllables[phrase]?.split(',') ?? [];
      if (start + pieces.length > folded.length) continue;
      if (pieces.every((piece, i) => fits(piece, folded.charAt(start + i), syllables[start + i] ?? ''))) {
        yield { phrase, start, length: pieces.length };
      }
    }
  }
};

/** Near matches are offered where little else is found, and for no less than this many characters. */
const nearBelow = 3;
const nearFrom = 3;

/** Most of what was typed stands in the phrase, in whatever order. */
const resembles = (typed: string, phrase: string): boolean => {
  const characters = [...new Set(typed)];
  return characters.filter(character => phrase.includes(character)).length >= characters.length * 0.6;
};

/** What may be meant by an unfinished query: what holds its text, what sounds like it, what is nearly it; in this order. */
export const suggest = (book: PhraseBook, near: NearList | null, query: string): Suggestion[] => {
  if (query.length > maxQueryLength) return [];
  const typed = fold(query);
  if (typed === '' || typed.length > typedAtMost) return [];
  const found = new Map<number, Suggestion>();
  const full = (): boolean => found.size >= suggestionsAtMost;
  const add = (how: Suggestion['how'], phrase: number, marks: (text: string) => Span[]): void => {
    const text = book.texts[phrase];
    if (text === undefined || found.has(phrase)) return;
    found.set(phrase, { text, id: book.ids[phrase] ?? null, marks: marks(text), how });
  };
  const addFound = (how: Suggestion['how'], hits: Iterable<Found>): void => {
    for (const { phrase, start, length } of hits) {
      if (full()) return;
      add(how, phrase, text => [original(text, start, length)]);
    }
  };
  const terms = query
    .split(/\s+/)
    .map(fold)
    .filter(term => term !== '');
  addFound('text', byText(book, terms));
  if (!full()) addFound('pinyin', byPinyin(book, typed.replaceAll(' ', '')));
  if (near && found.size < nearBelow && typed.length >= nearFrom) {
    for (const phrase of near.search(typed, suggestionsAtMost - found.size)) {
      if (resembles(typed, foldedPhrase(book, phrase))) add('near', phrase, () => []);
    }
  }
  return [...found.values()];
};
