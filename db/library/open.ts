import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ok, type Result } from '../../contract/errors.ts';
import { migrate } from '../migrate.ts';
import { migrations } from './migrations/all.ts';

declare const writable: unique symbol;

/** A connection that only reads: searches, pages, statistics. */
export type LibraryReader = Database.Database;
/** The one connection that writes: it belongs to whoever holds the staging lock. */
export type LibraryWriter = Database.Database & { readonly [writable]: true };

/** Versions before this one could corrupt a database at the reset of its WAL. */
const oldestSqlite = [3, 51, 3] as const;

export const libraryPath = (dataFolder: string): string => join(dataFolder, 'library.db');

const checkSqlite = (db: Database.Database): void => {
  const found = db.prepare('SELECT sqlite_version()').pluck().get() as string;
  const parts = found.split('.').map(Number);
  for (const [i, least] of oldestSqlite.entries()) {
    const part = parts[i] ?? 0;
    if (part > least) return;
    if (part < least)
      throw new Error(`SQLite ${found} is too old: ${oldestSqlite.join('.')} or newer is needed`);
  }
};

/** Open for writing; makes the folder and brings the database to the newest shape, keeping a copy of the old one beside it. */
export const openLibraryWriter = (dataFolder: string): Result<LibraryWriter, 'library.newerVersion'> => {
  mkdirSync(dataFolder, { recursive: true });
  const db = new Database(libraryPath(dataFolder), { timeout: 10_000 });
  checkSqlite(db);
  // The library can be rebuilt from its sources, so a power cut may cost the last import but never a whole database (design 3).
  // set before the first table: half the overflow pages of a text
  db.pragma('page_size = 8192');
  db.pragma('journal_mode = WAL');
  // an activation is one transaction over the whole import
  db.pragma('cache_size = -65536');
  db.pragma('synchronous = NORMAL');
  db.pragma('foreign_keys = ON');
  const migrated = migrate(db, migrations, version => {
    const copy = `${libraryPath(dataFolder)}.v${version}`;
    rmSync(copy, { force: true });
    db.prepare('VACUUM INTO ?').run(copy);
  });
  if (!migrated.ok) {
    db.close();
    return migrated;
  }
  return ok(db as LibraryWriter);
};

/** Open for reading. Creates an empty library first where there is none, so that a first start has something to show. */
export const openLibraryReader = (dataFolder: string): Result<LibraryReader, 'library.newerVersion'> => {
  const outdated = (): boolean => {
    if (!existsSync(libraryPath(dataFolder))) return true;
    const db = new Database(libraryPath(dataFolder), { readonly: true, timeout: 10_000 });
    const version = db.pragma('user_version', { simple: true }) as number;
    db.close();
    return version !== migrations.length;
  };
  if (outdated()) {
    const made = openLibraryWriter(dataFolder);
    if (!made.ok) return made;
    made.value.close();
  }
  const db = new Database(libraryPath(dataFolder), { readonly: true, timeout: 10_000 });
  // Mapped pages count as this process's memory; beyond 256 MB they gained nothing at 100,000 documents (docs/bench.md).
  db.pragma('mmap_size = 268435456');
  db.pragma('cache_size = -32768');
  return ok(db);
};
