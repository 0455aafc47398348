import Database from 'better-sqlite3';
import { parseQuery } from '../../core/text/query.ts';
import { holdsAll } from '../../core/text/spans.ts';

/** How many documents hold each query, by one plain walk over all folded texts. */
export const countByScan = (plain: string, queries: readonly string[]): Set<number>[] => {
  const db = new Database(plain, { readonly: true });
  const parsed = queries.map(query => parseQuery(query).terms);
  const found = queries.map(() => new Set<number>());
  const rows = db.prepare<[], [number, string]>('SELECT rowid, text FROM plain').raw();
  for (const [rowid, text] of rows.iterate()) {
    for (const [i, terms] of parsed.entries()) if (holdsAll(text, terms)) found[i]?.add(rowid);
  }
  db.close();
  return found;
};
