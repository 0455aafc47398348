import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ok, type Result } from '../../contract/errors.ts';
import { type Migration, migrate } from '../migrate.ts';
import { keysMigrations } from './keys-migrations.ts';
import { events } from './migrations/001-events.ts';
import { staff } from './migrations/002-staff.ts';
import { room } from './migrations/003-room.ts';
import { backup } from './migrations/004-backup.ts';
import { applications } from './migrations/005-applications.ts';
import { topic } from './migrations/006-topic.ts';
import { figures } from './migrations/007-figures.ts';
import { listsAndAudit } from './migrations/008-lists-and-audit.ts';
import { review } from './migrations/009-review.ts';
import { scans } from './migrations/010-scans.ts';
import { custody } from './migrations/011-custody.ts';
import { filing } from './migrations/012-filing.ts';
import { disposals } from './migrations/013-disposals.ts';
import { conversion } from './migrations/014-conversion.ts';
import { uses } from './migrations/015-uses.ts';
import { sourceRank } from './migrations/016-source-rank.ts';
import { calls } from './migrations/017-calls.ts';
import { counted } from './migrations/018-counted.ts';
import { paperKeyEnds } from './migrations/019-paper-key-ends.ts';
import { shelving } from './migrations/020-shelving.ts';
import { reception } from './migrations/021-reception.ts';
import { sameContent } from './migrations/022-same-content.ts';
import { mistakes } from './migrations/023-mistakes.ts';
import { duty } from './migrations/024-duty.ts';

export const recordsMigrations: readonly Migration[] = [
  events,
  staff,
  room,
  backup,
  applications,
  topic,
  figures,
  listsAndAudit,
  review,
  scans,
  custody,
  filing,
  disposals,
  conversion,
  uses,
  sourceRank,
  calls,
  counted,
  paperKeyEnds,
  shelving,
  reception,
  sameContent,
  mistakes,
  duty,
];

/** The two databases of a room's records; both durable at every commit. */
export type RecordsDatabases = { readonly records: Database.Database; readonly keys: Database.Database };

/**
 * Opens `records.db` and `keys.db` in the data folder, making or migrating them. Power may fail at any moment: WAL with synchronous=FULL.
 * Before a migration a copy is left beside the file (`records.db.v1` and so on).
 */
export function openRecords(dataDir: string): Result<RecordsDatabases, 'library.newerVersion'> {
  mkdirSync(dataDir, { recursive: true });
  const records = openOne(join(dataDir, 'records.db'), recordsMigrations);
  if (!records.ok) return records;
  const keys = openOne(join(dataDir, 'keys.db'), keysMigrations);
  if (!keys.ok) {
    records.value.close();
    return keys;
  }
  return ok({ records: records.value, keys: keys.value });
}

function openOne(
  path: string,
  migrations: readonly Migration[],
): Result<Database.Database, 'library.newerVersion'> {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  const migrated = migrate(db, migrations, version => {
    const copy = `${path}.v${version}`;
    if (!existsSync(copy)) db.prepare('VACUUM INTO ?').run(copy);
  });
  if (!migrated.ok) {
    db.close();
    return migrated;
  }
  return ok(db);
}
