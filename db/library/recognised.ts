import type { Database } from 'better-sqlite3';
import type { RecognisedPage } from '../../core/library/recognised.ts';

/** Reads and writes what was recognised and joined to documents. Statements are prepared once. */
export const recognisedStore = (db: Database) => {
  const get = db.prepare<[number], string>('SELECT pages FROM recognised WHERE document = ?').pluck();
  return {
    of: (rowid: number): RecognisedPage[] => JSON.parse(get.get(rowid) ?? '[]') as RecognisedPage[],
    put: (rowid: number, pages: readonly RecognisedPage[]): void => {
      if (pages.length === 0) db.prepare('DELETE FROM recognised WHERE document = ?').run(rowid);
      else
        db.prepare(
          'INSERT INTO recognised (document, pages) VALUES (?, ?) ON CONFLICT (document) DO UPDATE SET pages = excluded.pages',
        ).run(rowid, JSON.stringify(pages));
    },
    /** ids of the documents that have some */
    documents: (): string[] =>
      db
        .prepare<[], string>('SELECT d.id FROM recognised r JOIN document d ON d.rowid = r.document')
        .pluck()
        .all(),
  };
};

/** Whether two say the same. */
export const samePages = (a: readonly RecognisedPage[], b: readonly RecognisedPage[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
