import { addressKey } from '../../core/library/links.ts';
import { prepared } from '../prepared.ts';
import type { LibraryReader, LibraryWriter } from './open.ts';

/** Not `INSERT OR REPLACE`: see the statements of write-document.ts. */
const kept = prepared(db => ({
  clear: db.prepare('DELETE FROM address WHERE key = ?'),
  add: db.prepare('INSERT INTO address (key, document) VALUES (?, ?)'),
}));

/** Keep where a document is, or was before it moved, so that an old link still finds it (domain row 52). */
export const keepAddress = (db: LibraryWriter, url: string | null, rowid: number): void => {
  const key = url === null ? null : addressKey(url, null);
  if (key === null) return;
  kept(db).clear.run(key);
  kept(db).add.run(key, rowid);
};

/** Finds the document on show that has an address, had it, or stands before one that has; by its key. */
export const byAddress = (db: LibraryReader): ((key: string) => string | undefined) => {
  // the expression of the index `document_by_address`
  const now = db
    .prepare<[string], string>(`
      SELECT id FROM document WHERE state = 'shown'
      AND rtrim(substr(json_extract(record, '$.source.url'), instr(json_extract(record, '$.source.url'), '://') + 3), '/') = ?
      ORDER BY rowid DESC LIMIT 1`)
    .pluck();
  const kept = db
    .prepare<[string], string>(`
      SELECT o.id FROM address a JOIN document d ON d.rowid = a.document JOIN document o ON o.rowid = coalesce(d.twin_of, d.rowid)
      WHERE a.key = ? AND o.state = 'shown'`)
    .pluck();
  return key => now.get(key) ?? kept.get(key);
};
