import { fold, foldWithOrigin } from '../text/fold.ts';
import { type Alignment, align, costs } from './align.ts';
import { foldedPhrase, type PhraseBook } from './phrase-book.ts';
import { likeness } from './sounds.ts';
import { byPinyin } from './suggest.ts';

/** Corrections shown. */
export const correctionsAtMost = 3;
/** Beyond this a query is a sentence, and no title is near it. */
const longestCorrected = 30;
const alignedAtMost = 3_000;

/** How much a query of this length may be changed: one edit in a short one, a third of a long one. */
const budget = (length: number): number =>
  length <= 2 ? costs.nearHomophone : Math.max(costs.edit, length * 0.3);

type Guess = { readonly text: string; readonly cost: number; readonly uses: number };

/** Price of reading each typed character as any other, worked out once per pair. */
const pricing = (query: string): ((index: number, code: number) => number) => {
  const known = [...query].map(() => new Map<number, number>());
  return (index, code) => {
    if (query.charCodeAt(index) === code) return 0;
    const prices = known[index];
    const price = prices?.get(code);
    if (price !== undefined) return price;
    const alike = likeness(query.charAt(index), String.fromCharCode(code));
    const found = alike === 'same' ? costs.homophone : alike === 'near' ? costs.nearHomophone : costs.edit;
    prices?.set(code, found);
    return found;
  };
};

/** Phrases that hold, in any order, enough characters which are or sound like typed ones; the richest first. */
const candidates = (
  book: PhraseBook,
  query: string,
  price: (index: number, code: number) => number,
): number[] => {
  const masks = new Map<number, number>();
  const maskOf = (code: number): number => {
    const known = masks.get(code);
    if (known !== undefined) return known;
    let mask = 0;
    for (let i = 0; i < query.length; i++) if (price(i, code) < costs.edit) mask |= 1 << i;
    masks.set(code, mask);
    return mask;
  };
  const wanted = Math.max(1, query.length - Math.floor(budget(query.length)));
  const byCount: number[][] = Array.from({ length: query.length + 1 }, () => []);
  const { folded } = book;
  let mask = 0;
  let phrase = -1;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (code !== 0x0a) {
      mask |= maskOf(code);
      continue;
    }
    let bits = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
    if (phrase >= 0 && bits >= wanted) byCount[bits]?.push(phrase);
    mask = 0;
    phrase++;
  }
  return byCount.reverse().flat().slice(0, alignedAtMost);
};

const stretchOf = (text: string, { start, end }: Alignment): string => {
  const { origin } = foldWithOrigin(text);
  return text.slice(origin[start] ?? 0, (origin[end - 1] ?? 0) + 1).trim();
};

/** The titles' and terms' stretches that a folded query is nearest to, best first. */
const nearest = (book: PhraseBook, query: string): string[] => {
  const price = pricing(query);
  const guesses = new Map<string, Guess>();
  let most = budget(query.length);
  for (const phrase of candidates(book, query, price)) {
    const folded = foldedPhrase(book, phrase);
    const found = align(query, folded, price, most);
    if (!found) continue;
    const key = folded.slice(found.start, found.end).trim();
    if (key === query) continue;
    const known = guesses.get(key);
    guesses.set(key, {
      text: known?.text ?? stretchOf(book.texts[phrase] ?? '', found),
      cost: Math.min(known?.cost ?? found.cost, found.cost),
      uses: (known?.uses ?? 0) + 1,
    });
    // Nothing much dearer than the best can be among the first few.
    most = Math.min(most, found.cost + costs.edit);
  }
  return [...guesses.values()]
    .sort((a, b) => a.cost - b.cost || b.uses - a.uses || (a.text < b.text ? -1 : 1))
    .map(guess => guess.text);
};

const spokenAs = (book: PhraseBook, query: string): string[] => {
  // one of 政务公开 and 政務公開: they find the same
  const texts = new Map<string, string>();
  for (const { phrase, start, length } of byPinyin(book, query)) {
    const text = stretchOf(book.texts[phrase] ?? '', { cost: 0, start, end: start + length });
    if (!texts.has(fold(text))) texts.set(fold(text), text);
    if (texts.size >= correctionsAtMost) break;
  }
  return [...texts.values()];
};

/**
 * 您是不是要找: for a query without hits, other queries that have some, best first. Each term without hits of its own is read as what sounds or looks
 * like it in titles and terms, or as pinyin; terms with hits stay. `count` says how many documents a query finds. Empty where every term has
 * hits and only their combination has none.
 */
export const correct = (book: PhraseBook, query: string, count: (query: string) => number): string[] => {
  const terms = query.split(/\s+/).filter(term => fold(term) !== '');
  if (terms.length === 0 || terms.length > 6) return [];
  const readings = terms.map(term => {
    const folded = fold(term);
    if (count(term) > 0) return [term];
    if (folded.length > longestCorrected) return [];
    const spoken = spokenAs(book, folded);
    return (spoken.length > 0 ? spoken : nearest(book, folded)).slice(0, correctionsAtMost * 2);
  });
  const queries = new Set<string>();
  const most = Math.max(...readings.map(reading => reading.length));
  for (let i = 0; i < most; i++) {
    const parts = readings.map(reading => reading[Math.min(i, reading.length - 1)]);
    if (parts.some(part => part === undefined)) return [];
    queries.add(parts.join(' '));
  }
  return [...queries].filter(one => one !== query && count(one) > 0).slice(0, correctionsAtMost);
};
