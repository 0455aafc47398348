import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Mirror, type MirrorPage, mirrorPageSchema } from '../../core/website/mirror.ts';
import { fileStore } from '../library/files.ts';

/** Where a website source keeps what it has fetched. Losing it costs the site's patience and no document. */
export const mirrorFolder = (dataFolder: string, sourceId: string): string =>
  join(dataFolder, 'websites', sourceId);

/** The mirror of one source, made where there is none. Only the import worker opens it, so it has one user. */
export const openMirror = (dataFolder: string, sourceId: string): Mirror & { readonly close: () => void } => {
  const folder = mirrorFolder(dataFolder, sourceId);
  mkdirSync(folder, { recursive: true });
  const db = new Database(join(folder, 'mirror.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(`
    CREATE TABLE IF NOT EXISTS page (
      key TEXT PRIMARY KEY,
      fetched TEXT,
      accepted TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `);
  const files = fileStore(folder);
  const put = db.prepare(
    'INSERT INTO page (key, fetched) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET fetched = excluded.fetched',
  );
  const drop = db.prepare('UPDATE page SET fetched = NULL WHERE key = ?');
  const meta = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck();
  const setMeta = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)');
  const read = (column: 'fetched' | 'accepted') => {
    const rows = db
      .prepare<[], string>(`SELECT ${column} FROM page WHERE ${column} IS NOT NULL ORDER BY key`)
      .pluck()
      .all();
    return new Map(
      rows.map(text => {
        const page = mirrorPageSchema.parse(JSON.parse(text)) as MirrorPage;
        return [page.key, page];
      }),
    );
  };
  const fetched = () => read('fetched');
  const accepted = () => read('accepted');
  return {
    path: files.path,
    keep: files.keep,
    fetched,
    accepted,
    put: page => void put.run(page.key, JSON.stringify(page)),
    drop: key => void drop.run(key),
    accept: db.transaction(() => {
      db.exec('DELETE FROM page WHERE fetched IS NULL');
      db.exec('UPDATE page SET accepted = fetched');
    }),
    walkedAt: () => meta.get('walkedAt') ?? null,
    walked: at => void setMeta.run('walkedAt', at),
    sweep: async () => {
      const wanted = new Set(
        [...fetched().values(), ...accepted().values()].flatMap(({ raw, main, files: all }) => [
          raw.sha256,
          main.sha256,
          ...all.map(({ sha256 }) => sha256),
        ]),
      );
      await files.sweep(sha256 => wanted.has(sha256));
    },
    close: () => void db.close(),
  };
};
