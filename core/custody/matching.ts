import type { PaperEvent, PaperFacts } from '../../contract/custody/paper.ts';
import type { Validity } from '../../contract/document.ts';
import { docNoKey, indexNoKey, titleKey } from '../text/keys.ts';
import { type Desk, type Steps, take } from './desk.ts';

/** The library as matching asks it: ids of documents on show, and what their 有效性 is. */
export type MatchingLibrary = {
  byDocNo(key: string): string[];
  byIndexNo(key: string): string[];
  /** with the day they were written, where it is known */
  byTitle(key: string): { id: string; writtenOn: string | null }[];
  /** every document whose 有效性 is other than in force, or those of the ones named, and what the library says of it */
  lapsed(
    documents?: readonly string[],
  ): ReadonlyMap<string, { validity: Validity; basis: string | null; replacedBy: string | null }>;
};

type Match = Pick<Extract<PaperEvent, { type: 'paper.matched' }>, 'document' | 'how'>;

/** The one document that a paper can only be; two candidates are none, a person decides then. */
export const matchOf = (facts: PaperFacts, library: MatchingLibrary): Match | null => {
  const only = (ids: readonly string[]): string | null => (ids.length === 1 ? (ids[0] ?? null) : null);
  if (facts.docNo !== null) {
    const document = only(library.byDocNo(docNoKey(facts.docNo)));
    if (document !== null) return { document, how: 'docNo' };
  }
  if (facts.indexNo !== null) {
    const document = only(library.byIndexNo(indexNoKey(facts.indexNo)));
    if (document !== null) return { document, how: 'indexNo' };
  }
  const named = library
    .byTitle(titleKey(facts.title))
    .filter(
      ({ writtenOn }) => writtenOn === null || facts.writtenOn === null || writtenOn === facts.writtenOn,
    );
  const document = only(named.map(({ id }) => id));
  return document === null ? null : { document, how: 'title' };
};

/** Papers that wait for a document, and those matched with one that the library may say something new of. */
export type MatchingBooks = {
  unmatched(): { id: string; facts: PaperFacts }[];
  /** of the papers matched with these documents, or whose 有效性 was ever other than in force */
  matchedWith(documents: readonly string[]): { id: string; document: string; validity: Validity | null }[];
};

type MatchingDesk = Desk & { readonly books: MatchingBooks };
type Matched = ReturnType<MatchingBooks['matchedWith']>;

/** What the library says of papers' documents and the papers do not know yet. */
const news = (papers: Matched, lapsed: ReturnType<MatchingLibrary['lapsed']>): Steps =>
  papers.flatMap(({ id, document, validity }) => {
    const now = lapsed.get(document) ?? { validity: 'valid' as const, basis: null, replacedBy: null };
    if (now.validity === (validity ?? 'valid')) return [];
    return [{ stream: id, event: { type: 'paper.validityChanged', ...now } }];
  });

/** A document may have lapsed before a paper is matched with it: that is noted with the match. */
export const noteLapses = (
  desk: MatchingDesk,
  library: MatchingLibrary,
  documents: readonly string[],
): void => {
  const lapsed = library.lapsed(documents);
  const papers = desk.books.matchedWith([...lapsed.keys()]).filter(({ document }) => lapsed.has(document));
  take(desk, news(papers, lapsed));
};

/** After the library has changed: papers find their documents, and what lapsed is noted on the papers it is true of. @returns how many steps */
export const rematch = (desk: MatchingDesk, library: MatchingLibrary): number =>
  desk.log.atomically(() => {
    const found: Steps = desk.books.unmatched().flatMap(({ id, facts }) => {
      const match = matchOf(facts, library);
      return match === null ? [] : [{ stream: id, event: { type: 'paper.matched', ...match } }];
    });
    take(desk, found);
    const lapsed = library.lapsed();
    const changed = news(desk.books.matchedWith([...lapsed.keys()]), lapsed);
    take(desk, changed);
    return found.length + changed.length;
  });
