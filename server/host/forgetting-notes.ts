import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { civilDay, isoLocal } from '../../core/records/time.ts';
import { readBackupState } from '../../db/records/backup-state.ts';
import { destroyInCopies } from '../../db/records/key-copies.ts';
import { forgottenNotes, mistakeReader } from '../../db/records/mistakes.ts';
import type { HostContext } from './handlers.ts';
import type { LazyRoom } from './room.ts';

type Means = Pick<HostContext, 'dataDir' | 'now' | 'settings'>;

/**
 * Destroys the keys of visitors' notes so many months after their report was answered for good (个人信息保护法 19: no longer than the purpose needs).
 * The reports stay, with what was found and done. First the log says so, then the keys go, wherever the room can reach them: a power cut between the two
 * leaves keys that the next opening of the room destroys (room.ts).
 * @returns how many notes went
 */
export const forgetNotes = (room: LazyRoom, { dataDir, now, settings }: Means): number => {
  const { log, keys, databases } = room.open();
  const written = log();
  if (!written) return 0;
  const from = now();
  from.setMonth(from.getMonth() - settings.mistakes.keepMonths);
  const due = mistakeReader(databases.records).answeredBefore(civilDay(from));
  if (due.length === 0) return 0;
  const at = isoLocal(now());
  written.append(
    due.map(stream => ({
      id: v7(),
      stream,
      type: 'mistake.forgotten',
      at,
      actor: 'system',
      data: {},
    })),
  );
  const streams = forgottenNotes(databases.records);
  keys.destroyStreamKeys(streams);
  destroyInCopies(dataDir, readBackupState(databases.records)?.folder ?? null, streams);
  return due.length;
};

/** How often it is asked whether the day is another. ms */
const everyMs = 60_000;

/** Looks once a day, where there are records at all. */
export const forgettingNotes = (room: LazyRoom, means: Means): { readonly close: () => void } => {
  let last = '';
  const look = (): void => {
    const today = civilDay(means.now());
    if (today === last || !existsSync(join(means.dataDir, 'records.db'))) return;
    last = today;
    forgetNotes(room, means);
  };
  const timer = setInterval(look, everyMs);
  timer.unref();
  return { close: () => clearInterval(timer) };
};
