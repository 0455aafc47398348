import type { RecognisedPage } from '../../core/library/recognised.ts';
import { prepared } from '../prepared.ts';

/** Reads and writes what was recognised and joined to documents. */
export const recognisedStore = prepared(db => {
  const get = db.prepare<[number], string>('SELECT pages FROM recognised WHERE document = ?').pluck();
  const clear = db.prepare('DELETE FROM recognised WHERE document = ?');
  const set = db.prepare(
    'INSERT INTO recognised (document, pages) VALUES (?, ?) ON CONFLICT (document) DO UPDATE SET pages = excluded.pages',
  );
  return {
    of: (rowid: number): RecognisedPage[] => JSON.parse(get.get(rowid) ?? '[]') as RecognisedPage[],
    put: (rowid: number, pages: readonly RecognisedPage[]): void => {
      if (pages.length === 0) clear.run(rowid);
      else set.run(rowid, JSON.stringify(pages));
    },
    /** ids of the documents that have some */
    documents: (): string[] =>
      db
        .prepare<[], string>('SELECT d.id FROM recognised r JOIN document d ON d.rowid = r.document')
        .pluck()
        .all(),
  };
});

/** Whether two say the same. */
export const samePages = (a: readonly RecognisedPage[], b: readonly RecognisedPage[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
