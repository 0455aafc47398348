import { correct } from './correct.ts';
import { type NearList, nearList } from './near.ts';
import { loadPhraseBook, type PhraseBook } from './phrase-book.ts';
import type { SearchStore } from './store.ts';
import { subjects } from './subjects.ts';
import { type Suggestion, suggest } from './suggest.ts';
import type { Synonyms } from './synonyms.ts';

export type Phrases = {
  readonly suggest: (query: string) => Suggestion[];
  /** see `correct` */
  readonly correct: (query: string, count: (query: string) => number) => string[];
  /** One short step of preparation in idle time; false when nothing is left to prepare. */
  readonly warm: () => boolean;
};

/** The offers while typing, loaded when first needed and again after each activation. */
export const phrases = (store: SearchStore, synonyms: () => Synonyms): Phrases => {
  let book: PhraseBook | null = null;
  let near: NearList | null = null;
  let growing = false;
  let generation = '';

  const current = (): PhraseBook => {
    const now = store.generation();
    if (!book || generation !== now) {
      const official = synonyms().entries.flatMap(entry => entry.synonyms.map(one => one.text));
      const classes = subjects.map(subject => subject.label).filter(label => label !== '其他');
      book = store.inOneState(() => loadPhraseBook(store, [...classes, ...official]));
      near = nearList(book);
      growing = true;
      generation = now;
    }
    return book;
  };

  return {
    suggest: query => suggest(current(), near, query),
    correct: (query, count) => correct(current(), query, count),
    warm: () => {
      if (!book || generation !== store.generation()) {
        current();
        return true;
      }
      if (growing) growing = near?.grow() ?? false;
      return growing;
    },
  };
};
