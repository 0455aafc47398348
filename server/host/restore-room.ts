import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Output } from '../../contract/index.ts';
import type { CaseEventData } from '../../core/applications/record.ts';
import { isTerminalCode } from '../../core/records/numbers.ts';
import { roomStream } from '../../core/records/room.ts';
import { isoLocal } from '../../core/records/time.ts';
import { lacksPassword } from '../../core/repository/address.ts';
import { restore, terminalsOf } from '../../db/records/backup.ts';
import { destroyedElsewhere } from '../../db/records/destroyed-elsewhere.ts';
import { EventStore } from '../../db/records/events.ts';
import { FilingStore } from '../../db/records/filing.ts';
import { destroyInCopies } from '../../db/records/key-copies.ts';
import { KeyStore } from '../../db/records/keys.ts';
import { holdAlone } from '../../db/records/lock.ts';
import { openRecords, type RecordsDatabases } from '../../db/records/open.ts';
import { readSettings, writeSettings } from '../settings.ts';
import { projectionsBy } from './projections.ts';
import { shown, subscriptionsIn } from './repository/subscriptions.ts';
import { rulesOf } from './rules.ts';
import { rememberedSettings } from './settings-keeper.ts';

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

/** What is wrong with an order before anything is touched: it can be put right while everybody stays logged in. */
export function orderFault({
  folder,
  name,
  terminal,
}: RestoreOrder): Result<null, 'staff.badTerminal' | 'backup.terminalUsed'> {
  if (!isTerminalCode(terminal)) return fail('staff.badTerminal');
  const used = terminalsOf(folder, name);
  return used?.includes(terminal) ? fail('backup.terminalUsed', { used: used.join('、') }) : ok(null);
}

/** Restores a backup into a data folder that nobody has open, and records that it was. */
export async function restoreRoom(
  order: RestoreOrder,
  now: Date,
): Promise<Result<Output<'backup.restore'>, Fault>> {
  const { dataDir, folder, name, terminal } = order;
  const fault = orderFault(order);
  if (!fault.ok) return fault;
  const release = holdAlone(dataDir);
  if (!release) return fail('backup.inUse');
  try {
    const restored = await restore(folder, name, dataDir);
    if (!restored.ok) return restored;
    const opened = openRecords(dataDir);
    if (!opened.ok) return opened;
    // a new machine has no settings yet: the room goes on by those its log remembers
    if (!existsSync(join(dataDir, 'settings.json')))
      writeSettings(dataDir, rememberedSettings(opened.value.records).settings);
    const data = { roomId: v7(), terminal, backup: name };
    const log = new EventStore(opened.value.records, terminal, projectionsBy(rulesOf(readSettings(dataDir))));
    log.append([
      { id: v7(), stream: roomStream, type: 'room.restored', at: isoLocal(now), actor: 'system', data },
    ]);
    destroyAgain(opened.value, log, order, now);
    opened.value.records.close();
    opened.value.keys.close();
    const asked = subscriptionsIn(dataDir).filter(({ subscription }) => lacksPassword(subscription.proxy));
    return ok({ ...restored.value, withoutPassword: asked.map(one => shown(one, now).unit) });
  } finally {
    release();
  }
}

/**
 * What was destroyed stays destroyed, although an older log and an older copy of the keys are put back (docs/decisions/0014): the log is told again, and the
 * keys go again, wherever they came back.
 */
function destroyAgain(
  { records, keys }: RecordsDatabases,
  log: EventStore,
  { dataDir, folder }: RestoreOrder,
  now: Date,
): void {
  const filing = new FilingStore(records);
  const elsewhere = destroyedElsewhere(dataDir, folder);
  const forgotten = elsewhere.filter(
    ({ stream }) => log.position(stream) > 0 && filing.row(stream)?.destroyedOn === null,
  );
  if (forgotten.length > 0)
    log.append(
      forgotten.map(({ stream, destruction }) => ({
        id: v7(),
        stream,
        type: 'case.destroyed',
        at: isoLocal(now),
        actor: 'system',
        data: { destruction, restored: true } satisfies CaseEventData['case.destroyed'],
      })),
    );
  filing.forgetDestroyed();
  const streams = [...new Set([...elsewhere.map(({ stream }) => stream), ...filing.destroyedStreams()])];
  new KeyStore(keys).destroyStreamKeys(streams);
  destroyInCopies(dataDir, folder, streams);
}
