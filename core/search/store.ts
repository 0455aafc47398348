import type { DocumentDraft, Kind, Section, Validity } from '../../contract/document.ts';

/** What search asks of the library. Documents are named by their rowid; everything returned is on show. */
export type SearchStore = {
  /** changes with every activation of a change set */
  readonly generation: () => string;
  /** rowids that match an expression of the full-text index, in no order */
  readonly match: (expression: string) => number[];
  /** the same over title, 文号 and keywords alone */
  readonly matchHead: (expression: string) => number[];
  /** the same over the one-character table */
  readonly matchCharacters: (expression: string) => number[];
  /** rowid and bm25 score (smaller is better) */
  readonly ranked: (expression: string) => [rowid: number, score: number][];
  readonly rankedHead: (expression: string) => [rowid: number, score: number][];
  readonly rows: (rowids: readonly number[]) => HitRow[];
  readonly ids: (rowids: readonly number[]) => string[];
  readonly text: (rowid: number) => string;
  readonly record: (rowid: number) => IndexedRecord;
  readonly sections: (rowid: number) => readonly Section[];
  /** rowids whose 发文字号, 索引号 or title has this key */
  readonly named: (keys: { docNo: string | null; indexNo: string; title: string }) => number[];
  readonly labels: () => { readonly id: number; readonly facet: string; readonly value: string }[];
  /** every indexed document, in no order */
  readonly entries: () => Entries;
  /** rowids of the documents on show, the last published first; 成文日期 where that is not known, the undated last */
  readonly byPublishing: () => number[];
  readonly units: () => { readonly id: string; readonly name: string }[];
  readonly phrases: () => Iterable<PhraseRow>;
  /** all statements inside see one state of the library */
  readonly inOneState: <T>(read: () => T) => T;
};

/** Documents side by side, as few values as can be: reading 100,000 rows one by one is four times slower. */
export type Entries = {
  readonly rowids: readonly number[];
  /** yyyymmdd, 0 unknown */
  readonly days: readonly number[];
  /** how many labels each has */
  readonly lengths: readonly number[];
  /** ids of all their labels, one document after the other */
  readonly labels: Uint32Array;
};

/** What a document says of itself and the index holds, besides title and text. */
export type IndexedRecord = Pick<
  DocumentDraft,
  'docNo' | 'indexNo' | 'issuers' | 'tags' | 'fields' | 'audiences' | 'genre' | 'payload'
>;

export type HitRow = {
  readonly rowid: number;
  readonly id: string;
  readonly title: string;
  readonly docNo: string | null;
  readonly indexNo: string | null;
  readonly writtenOn: string | null;
  readonly publishedAt: string | null;
  readonly validity: Validity;
  readonly kind: Kind;
  /** file names, main ones first */
  readonly files: readonly string[];
};

/** Something offered while typing: a title, with its document's id, or a keyword. Newest documents first. */
export type PhraseRow = {
  readonly text: string;
  readonly folded: string;
  readonly initials: string;
  readonly syllables: string;
  readonly id: string | null;
};
