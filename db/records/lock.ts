import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/*
 * Who has the records open. Every open room holds the lock shared; a restore needs it alone, because moving a database away under a process
 * that writes to it would let that process write into the moved one. SQLite's own file locks do it, and end with the process, however it ends.
 */
const openLock = (dataDir: string): Database.Database => {
  mkdirSync(dataDir, { recursive: true });
  const db = new Database(join(dataDir, 'records.lock'), { timeout: 0 });
  db.pragma('journal_mode = DELETE');
  db.exec('CREATE TABLE IF NOT EXISTS lock (one INTEGER) STRICT');
  return db;
};

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');

/** @returns what gives the lock back; null where a restore is going on */
export function holdShared(dataDir: string): (() => void) | null {
  let db: Database.Database | undefined;
  try {
    db = openLock(dataDir);
    db.exec('BEGIN');
    db.prepare('SELECT one FROM lock').all();
    return () => db?.close();
  } catch (error) {
    db?.close();
    if (isBusy(error)) return null;
    throw error;
  }
}

/** @returns what gives the lock back; null where some process has the records open */
export function holdAlone(dataDir: string): (() => void) | null {
  let db: Database.Database | undefined;
  try {
    db = openLock(dataDir);
    db.exec('BEGIN EXCLUSIVE');
    return () => db?.close();
  } catch (error) {
    db?.close();
    if (isBusy(error)) return null;
    throw error;
  }
}
