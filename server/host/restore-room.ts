import { v7 } from 'uuid';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { isTerminalCode } from '../../core/records/numbers.ts';
import { roomStream } from '../../core/records/room.ts';
import { isoLocal } from '../../core/records/time.ts';
import { restore, terminalsOf } from '../../db/records/backup.ts';
import { EventStore } from '../../db/records/events.ts';
import { holdAlone } from '../../db/records/lock.ts';
import { openRecords } from '../../db/records/open.ts';
import { readSettings } from '../settings.ts';
import { projectionsBy } from './projections.ts';
import { rulesOf } from './rules.ts';

type Fault =
  | 'backup.unknown'
  | 'backup.damaged'
  | 'backup.inUse'
  | 'backup.terminalUsed'
  | 'staff.badTerminal'
  | 'library.newerVersion';

/** What to restore, and the terminal code the room is to have from now on: one its log has never seen (core/records/room.ts). */
export type RestoreOrder = {
  readonly dataDir: string;
  readonly folder: string;
  readonly name: string;
  readonly terminal: string;
};

/** Restores a backup into a data folder that nobody has open, and records that it was. */
export async function restoreRoom(
  { dataDir, folder, name, terminal }: RestoreOrder,
  now: Date,
): Promise<Result<{ events: number; aside: string | null }, Fault>> {
  if (!isTerminalCode(terminal)) return fail('staff.badTerminal');
  const release = holdAlone(dataDir);
  if (!release) return fail('backup.inUse');
  try {
    const used = terminalsOf(folder, name);
    if (used?.includes(terminal)) return fail('backup.terminalUsed', { used: used.join('、') });
    const restored = await restore(folder, name, dataDir);
    if (!restored.ok) return restored;
    const opened = openRecords(dataDir);
    if (!opened.ok) return opened;
    const data = { roomId: v7(), terminal, backup: name };
    new EventStore(opened.value.records, terminal, projectionsBy(rulesOf(readSettings(dataDir)))).append([
      { id: v7(), stream: roomStream, type: 'room.restored', at: isoLocal(now), actor: 'system', data },
    ]);
    opened.value.records.close();
    opened.value.keys.close();
    return ok(restored.value);
  } finally {
    release();
  }
}
