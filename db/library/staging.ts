import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../contract/errors.ts';

/** Results of reading, by a file's content and type: a killed import goes on without reading anything again. */
export type Staging = {
  readonly get: (key: string) => string | null;
  readonly put: (key: string, value: string) => void;
  readonly clear: () => void;
  readonly close: () => void;
};

const isSqlite = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Database.SqliteError && codes.some(code => error.code.startsWith(code));

const openLocked = (path: string): Database.Database => {
  const db = new Database(path, { timeout: 0 });
  try {
    // The lock is the process's: it ends with it, however it ends. Power cuts may lose the staging area, which only costs time.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = OFF');
    db.exec(
      'CREATE TABLE IF NOT EXISTS parsed (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
    );
    // A write takes the exclusive lock, which locking_mode keeps from then on.
    db.exec("INSERT OR REPLACE INTO parsed VALUES ('lock', '')");
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

/** The staging area, which is also the lock: whoever has it open is the library's one writer. A damaged one is made anew. */
export const openStaging = (dataFolder: string): Result<Staging, 'imports.running'> => {
  mkdirSync(dataFolder, { recursive: true });
  const path = join(dataFolder, 'staging.db');
  let db: Database.Database;
  try {
    try {
      db = openLocked(path);
    } catch (error) {
      if (!isSqlite(error, 'SQLITE_CORRUPT', 'SQLITE_NOTADB')) throw error;
      for (const part of ['', '-wal', '-shm']) rmSync(`${path}${part}`, { force: true });
      db = openLocked(path);
    }
  } catch (error) {
    if (isSqlite(error, 'SQLITE_BUSY', 'SQLITE_LOCKED')) return fail('imports.running');
    throw error;
  }
  const get = db.prepare<[string], string>('SELECT value FROM parsed WHERE key = ?').pluck();
  const put = db.prepare('INSERT OR REPLACE INTO parsed VALUES (?, ?)');
  return ok({
    get: key => get.get(key) ?? null,
    put: (key, value) => void put.run(key, value),
    clear: () => {
      db.exec("DELETE FROM parsed WHERE key <> 'lock'");
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.exec('VACUUM');
    },
    close: () => void db.close(),
  });
};
