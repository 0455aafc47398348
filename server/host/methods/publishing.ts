import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { ok } from '../../../contract/errors.ts';
import {
  type Publication,
  type PublishingPlaces,
  publicationSchema,
  publishingPlacesSchema,
} from '../../../contract/publishing.ts';
import { writeAside } from '../../../core/repository/aside.ts';
import { readKeyring, showKeyring } from '../../../core/repository/keyring.ts';
import { changePassphrase, makeKeyring, rotate } from '../../../core/repository/keyring-change.ts';
import { Refused } from '../../../core/repository/refusal.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import type { Importing } from '../importing.ts';
import { recorder } from '../repository/record.ts';
import type { LazyRoom } from '../room.ts';
import { refusable } from './refusals.ts';

type PublishingMethods = Pick<Handlers, Extract<keyof Handlers, `publishing.${string}`>>;

/** Keys beside what they protect are stolen with it, and a repository inside the data folder would publish from itself. */
const outside = (dataDir: string, path: string): string => {
  const full = resolve(path);
  const inner = (existsSync(full) ? realpathSync(full) : full) + sep;
  if (inner.startsWith(realpathSync(dataDir) + sep)) throw new Refused('publishing.insideData');
  return full;
};

/** Publishing this library as a signed repository, and the keys for it. */
export const publishingMethods = (
  { dataDir, now, scryptCost }: HostContext,
  importing: Importing,
  room: LazyRoom,
): PublishingMethods => {
  const record = recorder(dataDir, room, now);
  const path = join(dataDir, 'publishing.json');
  const read = (): { places: PublishingPlaces | null; last: Publication | null } => {
    try {
      const { places, last } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
      return { places: publishingPlacesSchema.parse(places), last: publicationSchema.nullable().parse(last) };
    } catch {
      return { places: null, last: null };
    }
  };
  const write = (places: PublishingPlaces, last: Publication | null) =>
    writeAside(path, `${JSON.stringify({ places, last })}\n`);

  return {
    'publishing.state': () => ok({ ...read(), running: importing.running()?.phase === 'publishing' }),
    'publishing.make': ({ keys, ...order }, session) =>
      refusable(async () => {
        const folder = outside(dataDir, keys);
        mkdirSync(folder, { recursive: true });
        await makeKeyring({ ...order, folder, id: randomUUID(), now: now(), cost: scryptCost });
        const shown = showKeyring(folder);
        const { repository, fingerprint } = shown;
        record('repository.keysMade', { repository, fingerprint }, room.actor(session));
        return shown;
      }),
    'publishing.keys': ({ keys }) => refusable(() => showKeyring(outside(dataDir, keys))),
    'publishing.rotate': ({ keys, ...order }, session) =>
      refusable(async () => {
        const folder = outside(dataDir, keys);
        await rotate({ ...order, folder, now: now(), cost: scryptCost });
        const shown = showKeyring(folder);
        const { repository, rootVersion } = shown;
        const role = order.role ?? 'none';
        record('repository.keysRotated', { repository, role, rootVersion }, room.actor(session));
        return shown;
      }),
    'publishing.passphrase': ({ keys, of, before, after }) =>
      refusable(async () => ({
        changed: await changePassphrase(outside(dataDir, keys), of, before, after, scryptCost),
      })),
    'publishing.publish': async ({ passphrase, ...places }, session) => {
      const actor = room.actor(session);
      const begun = await refusable(() => {
        const order = {
          keys: outside(dataDir, places.keys),
          repository: outside(dataDir, places.repository),
          days: places.days,
        };
        readKeyring(order.keys);
        write(order, read().last);
        return importing.publish({ ...order, passphrase }, publication => {
          write(order, publication);
          if (!publication.report) return;
          const { repository, sequence, documents } = publication.report;
          record('repository.published', { repository, sequence, documents }, actor);
        });
      });
      return begun.ok ? begun.value : begun;
    },
  };
};
