import { existsSync } from 'node:fs';
import { cp, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { type BackupRule, backupRule, backupsToKeep } from '../../core/records/backup-rule.ts';
import { verifyChains } from '../../core/records/chain.ts';
import { keptFilesNamed } from '../../core/records/kept-files.ts';
import { copySources, forgetPasswords } from './backup-sources.ts';
import { EventStore } from './events.ts';
import { copyKept, keptStore } from './kept-files.ts';
import { KeyStore } from './keys.ts';
import type { RecordsDatabases } from './open.ts';

/*
 * A backup folder holds
 *   records/<local time>/records.db   one a backup, kept by the rule
 *   records/<local time>/trust, websites   where the library comes from, as it was then
 *   keys.db                           one for all of them, as it is now: a key destroyed in the room is gone from here with the next
 *                                     backup, and with it what it sealed in every older copy
 *   sealed/ab/<sha256>                sealed files of the records, added to
 *   scans/ab/<sha256>                 scans of papers, added to
 */
const partial = '.partial';

/** Why a copy is not a backup. */
type CopyFault = 'backup.damaged';

/** Opens a copy and checks it: SQLite's own integrity check, foreign keys, and the chain of events. */
export function checkCopy(path: string): Result<{ events: number }, CopyFault> {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    if (db.pragma('integrity_check', { simple: true }) !== 'ok')
      return fail('backup.damaged', { where: 'pages' });
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0)
      return fail('backup.damaged', { where: 'references' });
    const log = new EventStore(db, '', []);
    const fault = verifyChains(log.byTerminal(), log.heads())[0];
    if (fault) return fail('backup.damaged', { where: `${fault.terminal}-${fault.serial}` });
    return ok({ events: log.heads().reduce((sum, head) => sum + head.serial, 0) });
  } catch (error) {
    if (error instanceof Database.SqliteError) return fail('backup.damaged', { where: error.code });
    throw error;
  } finally {
    db?.close();
  }
}

const syncFolder = async (path: string) => {
  // Windows cannot open a folder; there the rename is durable with the file system's own log
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
};

async function copyDatabase(db: Database.Database, path: string): Promise<void> {
  await db.backup(path);
  const handle = await open(path, 'r+');
  await handle.sync();
  await handle.close();
}

/**
 * Backs the records up while they are in use, checks the copy, and only then takes away what the rule no longer keeps.
 * `name` is the local time `YYYY-MM-DDTHH-MM-SS`. A copy that fails its check is removed and nothing else is touched.
 */
export async function backUp(
  databases: RecordsDatabases,
  dataDir: string,
  target: string,
  name: string,
  rule: BackupRule = backupRule,
): Promise<
  Result<
    { events: number; kept: string[] },
    CopyFault | 'backup.folderMissing' | 'backup.diskFull' | 'backup.filesDamaged'
  >
> {
  if (!existsSync(target)) return fail('backup.folderMissing', { folder: target });
  const all = join(target, 'records');
  const place = join(all, name);
  const unfinished = place + partial;
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true });
    await copyDatabase(databases.records, join(unfinished, 'records.db'));
    const checked = checkCopy(join(unfinished, 'records.db'));
    if (!checked.ok) return checked;
    await copySources(dataDir, unfinished);
    // former backups too: those made before passwords were left out still hold them
    for (const each of await readdir(all)) await forgetPasswords(join(all, each));
    await copyDatabase(databases.keys, join(target, `keys.db${partial}`));
    await copyKept(dataDir, target);
    await rename(join(target, `keys.db${partial}`), join(target, 'keys.db'));
    await rename(unfinished, place);
    await syncFolder(all);
    await syncFolder(target);
    const kept = await prune(all, rule);
    // the records are safe by now; that a file of theirs is not must be told, and told as a failure
    const lost = await filesLost(databases, place, target);
    if (lost > 0) return fail('backup.filesDamaged', { count: lost });
    return ok({ events: checked.value.events, kept });
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code === 'ENOSPC' ||
      (error as { code?: string }).code === 'SQLITE_FULL'
    ) {
      return fail('backup.diskFull', { folder: target });
    }
    throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
    await rm(join(target, `keys.db${partial}`), { force: true });
  }
}

/** How many files that the copied events name are not in the backup: missing here, or no longer what their name says. */
async function filesLost({ keys }: RecordsDatabases, place: string, target: string): Promise<number> {
  const held = new KeyStore(keys);
  const copy = new Database(join(place, 'records.db'), { readonly: true });
  try {
    const events = new EventStore(copy, '', []).byTerminal();
    let lost = 0;
    for (const { folder, sha256 } of [...keptFilesNamed(events, stream => held.streamKey(stream) !== null)])
      if (!(await keptStore(target, folder).has(sha256))) lost++;
    return lost;
  } finally {
    copy.close();
  }
}

/** The terminal codes a backup's log has seen; null where there is no such backup or it cannot be read. */
export function terminalsOf(target: string, name: string): string[] | null {
  const path = join(target, 'records', name, 'records.db');
  if (!existsSync(path) || !checkCopy(path).ok) return null;
  const db = new Database(path, { readonly: true });
  const terminals = new EventStore(db, '', []).heads().map(({ terminal }) => terminal);
  db.close();
  return terminals;
}

/** The finished backups of a folder, oldest first. */
export async function listBackups(target: string): Promise<string[]> {
  const all = join(target, 'records');
  if (!existsSync(all)) return [];
  return (await readdir(all)).filter(name => !name.endsWith(partial)).toSorted();
}

async function prune(all: string, rule: BackupRule): Promise<string[]> {
  const names = (await readdir(all)).filter(name => !name.endsWith(partial)).toSorted();
  const keep = backupsToKeep(names, rule);
  for (const name of names) if (!keep.has(name)) await rm(join(all, name), { recursive: true });
  return names.filter(name => keep.has(name));
}

/**
 * Puts a backup in place of the records of a data folder that nobody has open. What was there is moved aside, never deleted.
 * The caller then records `room.restored` with a new identity and terminal code (core/records/room.ts).
 */
export async function restore(
  target: string,
  name: string,
  dataDir: string,
): Promise<Result<{ events: number; aside: string | null }, CopyFault | 'backup.unknown'>> {
  const source = join(target, 'records', name, 'records.db');
  const keys = join(target, 'keys.db');
  if (!existsSync(source) || !existsSync(keys)) return fail('backup.unknown', { name });
  const checked = checkCopy(source);
  if (!checked.ok) return checked;
  await mkdir(dataDir, { recursive: true });
  const incoming = join(dataDir, `restoring${partial}`);
  await rm(incoming, { recursive: true, force: true });
  await mkdir(incoming);
  await cp(source, join(incoming, 'records.db'));
  await cp(keys, join(incoming, 'keys.db'));
  await copyKept(target, dataDir);
  await copySources(join(target, 'records', name), dataDir);
  const aside = await moveAside(dataDir, name);
  for (const file of ['keys.db', 'records.db']) await rename(join(incoming, file), join(dataDir, file));
  await rm(incoming, { recursive: true });
  await syncFolder(dataDir);
  return ok({ events: checked.value.events, aside });
}

async function moveAside(dataDir: string, name: string): Promise<string | null> {
  const old = (await readdir(dataDir)).filter(file => /^(records|keys)\.db(-wal|-shm)?$/.test(file));
  if (old.length === 0) return null;
  let aside = `replaced-by-${name}`;
  for (let n = 2; existsSync(join(dataDir, aside)); n++) aside = `replaced-by-${name}-${n}`;
  await mkdir(join(dataDir, aside));
  for (const file of old) await rename(join(dataDir, file), join(dataDir, aside, file));
  return aside;
}
