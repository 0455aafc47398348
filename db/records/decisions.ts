import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ok, type Result } from '../../contract/errors.ts';
import { undecided } from '../../core/review/standing.ts';
import { openRecords } from './open.ts';
import { type Decisions, decisionsIn } from './review.ts';

export type OpenDecisions = Decisions & { readonly close: () => void };

const none: OpenDecisions = {
  of: () => undecided,
  takenDown: () => [],
  ended: () => [],
  joined: () => [],
  isTrusted: () => false,
  ranks: () => new Map(),
  setUp: () => false,
  close: () => {},
};

/** The decisions of a data folder, for a thread that writes the library and must not hold the records. A folder without records has none. */
export const openDecisions = (dataDir: string): Result<OpenDecisions, 'library.newerVersion'> => {
  const path = join(dataDir, 'records.db');
  if (!existsSync(path)) return ok(none);
  const opened = openRecords(dataDir); // brings an older one to the shape with decisions
  if (!opened.ok) return opened;
  opened.value.records.close();
  opened.value.keys.close();
  const db = new Database(path, { readonly: true, timeout: 5_000 });
  return ok({ ...decisionsIn(db), close: () => void db.close() });
};
