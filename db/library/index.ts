import type { Database, Statement } from 'better-sqlite3';
import type { DocumentDraft } from '../../contract/document.ts';
import { withRecognised } from '../../core/library/recognised.ts';
import type { IndexEntry, Label, PhraseEntry } from '../../core/search/entry.ts';
import { type EntryMaker, entriesInTurn } from '../../core/search/entry-maker.ts';
import { prepared } from '../prepared.ts';
import { recognisedStore } from './recognised.ts';

type Statements = {
  readonly recognised: ReturnType<typeof recognisedStore>;
  readonly unit: Statement<[number], string>;
  readonly addFts: Statement;
  readonly addHead: Statement;
  readonly addCharacters: Statement;
  readonly addIndexed: Statement;
  readonly addLabel: Statement;
  readonly labelId: Statement<[string, string], number>;
  readonly phraseId: Statement<[string], number>;
  readonly addPhrase: Statement;
  readonly addUse: Statement;
  readonly isIndexed: Statement<[number], number>;
  readonly usedPhrases: Statement<[number], number>;
  readonly removals: readonly Statement[];
  readonly removeUnused: Statement;
};

/** The full-text tables, written together. */
const tables = ['fts', 'fts_head', 'fts_character'] as const;

const statementsOf = prepared(
  (db): Statements => ({
    recognised: recognisedStore(db),
    unit: db.prepare<[number], string>('SELECT source_id FROM document WHERE rowid = ?').pluck(),
    addFts: db.prepare(
      'INSERT INTO fts (rowid, title, docno, keywords, body) VALUES (?, ?, ?, ?, CAST(? AS TEXT))',
    ),
    addHead: db.prepare('INSERT INTO fts_head (rowid, title, docno, keywords) VALUES (?, ?, ?, ?)'),
    addCharacters: db.prepare('INSERT INTO fts_character (rowid, characters) VALUES (?, ?)'),
    addIndexed: db.prepare('INSERT INTO indexed (document, day, labels) VALUES (?, ?, ?)'),
    addLabel: db.prepare('INSERT INTO facet_label (facet, value) VALUES (?, ?)'),
    labelId: db
      .prepare<[string, string], number>('SELECT id FROM facet_label WHERE facet = ? AND value = ?')
      .pluck(),
    phraseId: db.prepare<[string], number>('SELECT id FROM phrase WHERE text = ?').pluck(),
    addPhrase: db.prepare('INSERT INTO phrase (text, folded, initials, syllables) VALUES (?, ?, ?, ?)'),
    addUse: db.prepare('INSERT INTO phrase_use (document, phrase, is_title) VALUES (?, ?, ?)'),
    isIndexed: db.prepare<[number], number>('SELECT 1 FROM indexed WHERE document = ?').pluck(),
    usedPhrases: db.prepare<[number], number>('SELECT phrase FROM phrase_use WHERE document = ?').pluck(),
    removals: [
      'fts WHERE rowid',
      'fts_head WHERE rowid',
      'fts_character WHERE rowid',
      'indexed WHERE document',
      'phrase_use WHERE document',
    ].map(target => db.prepare(`DELETE FROM ${target} = ?`)),
    removeUnused: db.prepare(
      'DELETE FROM phrase WHERE id = ? AND NOT EXISTS (SELECT 1 FROM phrase_use WHERE phrase = phrase.id)',
    ),
  }),
);

const labelId = (statements: Statements, { facet, value }: Label): number =>
  statements.labelId.get(facet, value) ?? Number(statements.addLabel.run(facet, value).lastInsertRowid);

const phraseId = (statements: Statements, { text, folded, initials, syllables }: PhraseEntry): number => {
  const known = statements.phraseId.get(text);
  if (known !== undefined) return known;
  return Number(statements.addPhrase.run(text, folded, initials, syllables).lastInsertRowid);
};

/** Takes a document out of the index; the phrases it used, which may be nobody's now, are given back. */
const removeEntry = (statements: Statements, rowid: number): number[] => {
  const phrases = statements.usedPhrases.all(rowid);
  for (const removal of statements.removals) removal.run(rowid);
  return phrases;
};

const writeEntry = (statements: Statements, rowid: number, entry: IndexEntry): void => {
  const { buffer, byteOffset, byteLength } = entry.body;
  const body = Buffer.from(buffer, byteOffset, byteLength);
  statements.addFts.run(rowid, entry.title, entry.docNo, entry.keywords, body);
  statements.addHead.run(rowid, entry.title, entry.docNo, entry.keywords);
  statements.addCharacters.run(rowid, entry.characters);
  const labels = Uint32Array.from(entry.labels, label => labelId(statements, label));
  statements.addIndexed.run(rowid, entry.day, Buffer.from(labels.buffer));
  for (const [i, phrase] of entry.phrases.entries()) {
    statements.addUse.run(rowid, phraseId(statements, phrase), i === 0 ? 1 : 0);
  }
};

/** Writes the index inside its caller's transaction. Until `finish` some of it may still be due. */
export type IndexWriter = {
  /**
   * Puts a document on show into the index, or renews its entry, with what was recognised of it.
   * @param rowid of `document`, which is written
   */
  readonly put: (rowid: number, draft: DocumentDraft) => void;
  /** Held and withdrawn documents must not be in the index. One that is not in it is no fault. */
  readonly takeOut: (rowid: number) => void;
  readonly finish: () => void;
};

/** What may be in the making at a time: enough to keep two threads busy, little enough to lie in memory several times over. */
const mostDue = { entries: 64, characters: 4_000_000 };
const nothing = { entries: 0, characters: 0 };

/**
 * An index writer whose entries come from `maker`. FTS5 gathers rows in memory as long as their numbers rise and nothing marks a savepoint, and begins
 * a new segment otherwise: so everything is written in the order it was asked for, and phrases that nobody uses any more go at the end.
 */
export const indexWriter = (db: Database, maker: EntryMaker = entriesInTurn()): IndexWriter => {
  const statements = statementsOf(db);
  const due: { readonly rowid: number; readonly isPut: boolean; readonly characters: number }[] = [];
  let characters = 0;
  const dropped = new Set<number>();
  const remove = (rowid: number): void => {
    for (const phrase of removeEntry(statements, rowid)) dropped.add(phrase);
  };
  const settle = (most: typeof mostDue): void => {
    for (let next = due[0]; next; next = due[0]) {
      const { rowid, isPut } = next;
      const wait = due.length > most.entries || characters > most.characters;
      const entry = isPut ? maker.take(wait) : null;
      if (isPut && !entry) {
        if (wait) throw new Error(`no index entry was made of document ${rowid}`);
        return;
      }
      if (!isPut || statements.isIndexed.get(rowid)) remove(rowid);
      if (entry) writeEntry(statements, rowid, entry);
      due.shift();
      characters -= next.characters;
    }
  };
  return {
    put: (rowid, draft) => {
      const { html, sections, ...document } = withRecognised(draft, statements.recognised.of(rowid));
      maker.give({ document, unit: statements.unit.get(rowid) ?? '' });
      due.push({ rowid, isPut: true, characters: document.text.length });
      characters += document.text.length;
      settle(mostDue);
    },
    takeOut: rowid => {
      due.push({ rowid, isPut: false, characters: 0 });
      settle(mostDue);
    },
    finish: () => {
      settle(nothing);
      for (const phrase of dropped) statements.removeUnused.run(phrase);
      dropped.clear();
    },
  };
};

/** One document into the index, at once: `IndexWriter.put`. */
export const indexDocument = (db: Database, rowid: number, draft: DocumentDraft): void => {
  const index = indexWriter(db);
  index.put(rowid, draft);
  index.finish();
};

/** One document out of the index, at once: `IndexWriter.takeOut`. */
export const unindexDocument = (db: Database, rowid: number): void => {
  const index = indexWriter(db);
  index.takeOut(rowid);
  index.finish();
};

/**
 * Merges the index into its smallest and quickest shape and empties the write-ahead log, so that deleted text leaves the disk.
 * Takes 2 s for 10,000 documents, 18 s for 100,000: call it on the writing connection in idle time after an import, never in a transaction.
 */
export const optimizeIndex = (db: Database): void => {
  for (const table of tables) db.exec(`INSERT INTO ${table} (${table}) VALUES ('optimize')`);
  db.exec('PRAGMA optimize');
  db.pragma('wal_checkpoint(TRUNCATE)');
};

/** A change of less than this part of the library is merged in by and by; all of it together is not. */
const worthMerging = 0.05;
/** Pages of the index that a small change may merge. */
const fewPages = 64;

/** Documents changed since the index was last merged whole. */
const unmerged = prepared(db => ({
  get: db.prepare<[], string>("SELECT value FROM meta WHERE key = 'unmerged'").pluck(),
  set: db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('unmerged', ?)"),
}));
const unmergedOf = (db: Database): number => Number(unmerged(db).get.get() ?? 0);

const documentsOf = (db: Database): number =>
  db.prepare<[], number | null>('SELECT max(rowid) FROM document').pluck().get() ?? 0;

const configure = (db: Database, settings: Readonly<Record<string, number>>): void => {
  for (const table of tables)
    for (const [name, value] of Object.entries(settings))
      db.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('${name}', ${value})`);
};

/** FTS5's own figures, and none before there are half of the segments it can hold (2,000). */
const merging = { automerge: 4, crisismerge: 16 };
const noMerging = { automerge: 0, crisismerge: 1000 };

/**
 * Writes a change of many documents, inside its transaction; `tidyIndex` is to follow. What will be merged whole then need not be merged on the way,
 * which at 100,000 documents is a fifth of the work: its segments are written side by side.
 * @param changed documents to be written or withdrawn
 */
export const changeIndex = (db: Database, changed: number, write: () => void): void => {
  const sum = unmergedOf(db) + changed;
  const isLarge = sum >= (documentsOf(db) + changed) * worthMerging;
  if (isLarge) configure(db, noMerging);
  write();
  unmerged(db).set.run(String(sum));
  if (!isLarge) return;
  // what is still in memory would be merged with all the rest as soon as that is asked for again
  for (const table of tables) db.exec(`INSERT INTO ${table} (${table}) VALUES ('flush')`);
  configure(db, merging);
};

/**
 * After a change: a large one is merged in whole, a small one costs what it is. What small ones leave adds up, and once it is a large one it is merged
 * like it; so is what was left because this did not come to pass.
 */
export const tidyIndex = (db: Database): void => {
  if (unmergedOf(db) < documentsOf(db) * worthMerging) {
    for (const table of tables)
      db.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ${fewPages})`);
  } else {
    optimizeIndex(db);
    unmerged(db).set.run('0');
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
};
