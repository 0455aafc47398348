import { Index } from 'flexsearch';
import { foldedPhrase, type PhraseBook } from './phrase-book.ts';

/** Titles and terms that share most of their character pairs with what was typed. In memory only; never decides a total. */
export type NearList = {
  /** phrases of the book, best first */
  readonly search: (folded: string, limit: number) => number[];
  /** Takes in a further part of the book; false when all of it is in. */
  readonly grow: () => boolean;
};

const part = 500;

/** Pairs and single characters: a wrong character spoils two pairs and leaves the rest. */
const encode = (folded: string): string[] => {
  const units: string[] = [];
  for (let i = 0; i < folded.length; i++) {
    units.push(folded.charAt(i));
    if (i + 1 < folded.length) units.push(folded.slice(i, i + 2));
  }
  return units;
};

export const nearList = (book: PhraseBook): NearList => {
  const index = new Index({ encode, tokenize: 'strict', resolution: 3, cache: false });
  let next = 0;
  return {
    search: (folded, limit) => index.search(folded, { limit, suggest: true }) as number[],
    grow: () => {
      const end = Math.min(book.size, next + part);
      for (; next < end; next++) index.add(next, foldedPhrase(book, next));
      return next < book.size;
    },
  };
};
