import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { KeyStore } from './keys.ts';

/** The copies of keys.db a data folder may hold: what a restore moved aside, what was kept before a migration. */
const copiesIn = (dataDir: string): string[] => {
  const names = readdirSync(dataDir);
  return [
    ...names.filter(name => name.startsWith('replaced-by-')).map(name => join(dataDir, name, 'keys.db')),
    ...names.filter(name => /^keys\.db\.v\d+$/.test(name)).map(name => join(dataDir, name)),
  ].filter(existsSync);
};

const destroyIn = (path: string, streams: readonly string[]): void => {
  const db = new Database(path, { fileMustExist: true });
  try {
    new KeyStore(db).destroyStreamKeys(streams);
  } finally {
    db.close();
  }
};

/**
 * Destroys keys in every copy the room can reach: beside the records, and in the folder of backups. A copy that cannot be opened or written is
 * answered by its folder; the next backup into that folder replaces the keys there.
 */
export const destroyInCopies = (
  dataDir: string,
  backupFolder: string | null,
  streams: readonly string[],
): string[] => {
  const unreached: string[] = [];
  const inBackups = backupFolder === null ? [] : [join(backupFolder, 'keys.db')];
  for (const path of [...copiesIn(dataDir), ...inBackups]) {
    try {
      destroyIn(path, streams);
    } catch (error) {
      // a stick that is not plugged in, or is full, or cannot be written
      if (!(error instanceof Database.SqliteError)) throw error;
      unreached.push(join(path, '..'));
    }
  }
  return unreached;
};
