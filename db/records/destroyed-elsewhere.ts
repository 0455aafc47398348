import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { CaseEventData } from '../../core/applications/record.ts';

/** A case that some copy of the log knows as destroyed. */
type Destroyed = { readonly stream: string; readonly destruction: string };

const destroyedIn = (path: string): Destroyed[] => {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    return db
      .prepare<[], { stream: string; data: string }>(
        "SELECT stream, data FROM event WHERE type = 'case.destroyed'",
      )
      .all()
      .map(({ stream, data }) => ({
        stream,
        destruction: (JSON.parse(data) as CaseEventData['case.destroyed']).destruction,
      }));
  } catch (error) {
    // a copy that is damaged or no database of ours can tell nothing; the others can
    if (error instanceof Database.SqliteError) return [];
    throw error;
  } finally {
    db?.close();
  }
};

/**
 * What an older log that is put back cannot know: the cases that were destroyed since, by the records it takes the place of and by every other backup
 * in its folder.
 */
export const destroyedElsewhere = (dataDir: string, backupFolder: string): Destroyed[] => {
  const backups = join(backupFolder, 'records');
  const paths = [
    ...readdirSync(dataDir)
      .filter(name => name.startsWith('replaced-by-'))
      .map(name => join(dataDir, name, 'records.db')),
    ...readdirSync(backups).map(name => join(backups, name, 'records.db')),
  ].filter(existsSync);
  const found = new Map(paths.flatMap(destroyedIn).map(each => [each.stream, each]));
  return [...found.values()];
};
