import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../../../contract/errors.ts';
import { listBackups } from '../../../db/records/backup.ts';
import { Backups } from '../backups.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import { orderFault, restoreRoom } from '../restore-room.ts';
import type { LazyRoom } from '../room.ts';

type BackupMethods = Pick<Handlers, Extract<keyof Handlers, `backup.${string}`>>;

const tickMs = 60_000;

/** Backup and restore of the records. */
export const backupMethods = (room: LazyRoom, { dataDir, now, onClose }: HostContext): BackupMethods => {
  const backups = new Backups(room.open, dataDir, now);
  // a failed tick is on record as `backup.failed`; what else it throws must not end the host
  const tick = async () => {
    if (existsSync(join(dataDir, 'records.db'))) await backups.tick();
  };
  const timer = setInterval(() => void tick().catch(() => undefined), tickMs);
  timer.unref();
  onClose(() => clearInterval(timer));

  return {
    'backup.state': () => ok({ state: backups.state() }),
    'backup.plan': ({ folder, dailyAt }, session) => backups.plan(folder, dailyAt, room.actor(session)),
    'backup.make': (_, session) => backups.make(room.actor(session)),
    'backup.list': async ({ folder = backups.state()?.folder }) => {
      if (folder === undefined) return fail('backup.notPlanned');
      if (!existsSync(folder)) return fail('backup.folderMissing', { folder });
      return ok({ folder, names: await listBackups(folder) });
    },
    'backup.restore': input => {
      const order = { dataDir, ...input };
      const fault = orderFault(order);
      if (!fault.ok) return fault;
      room.close(); // ends every session
      return restoreRoom(order, now());
    },
  };
};
