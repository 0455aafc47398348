import { ok } from '../../../contract/errors.ts';
import { checkProxy, lacksPassword, readAddress } from '../../../core/repository/address.ts';
import { readRoot, trustRoot } from '../../../core/repository/trust.ts';
import { recordIncident } from '../../incidents.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import type { Importing } from '../importing.ts';
import { following } from '../repository/following.ts';
import { recorder } from '../repository/record.ts';
import {
  follow,
  shown,
  subscriptionOf,
  subscriptionsIn,
  writeSubscription,
} from '../repository/subscriptions.ts';
import type { LazyRoom } from '../room.ts';
import { refusable } from './refusals.ts';

type RepositoryMethods = Pick<Handlers, Extract<keyof Handlers, `repository.${string}`>>;

const tickMs = 30_000;

/** Following signed repositories: trust, schedule, synchronisation. */
export const repositoryMethods = (
  context: HostContext,
  importing: Importing,
  room: LazyRoom,
): RepositoryMethods => {
  const { dataDir, now, onClose } = context;
  const record = recorder(dataDir, room, now);
  const follows = following(context, importing, {
    onRefusal: (id, { error = 'fault' }) => {
      recordIncident(dataDir, { at: now().toISOString(), kind: 'sync', subject: `${id} ${error}` });
      record('repository.refused', { id, failure: error }, 'system');
    },
  });
  // what a tick throws is in the run it began, or comes again at the next; it must not end the host
  const timer = setInterval(() => void follows.tick().catch(() => undefined), tickMs);
  timer.unref();
  onClose(() => clearInterval(timer));

  return {
    'repository.list': () => ok({ repositories: subscriptionsIn(dataDir).map(one => shown(one, now())) }),
    'repository.inspect': ({ root }) => refusable(() => readRoot(Buffer.from(root))),
    'repository.add': ({ root, fingerprint, subscription }, session) =>
      refusable(() => {
        readAddress(subscription.address);
        checkProxy(subscription.proxy);
        const trust = trustRoot(Buffer.from(root), fingerprint, now());
        const id = follow(dataDir, trust, subscription);
        record('repository.trusted', { id, unit: trust.unit, fingerprint }, room.actor(session));
        return { id };
      }),
    'repository.change': ({ id, subscription }, session) =>
      refusable(() => {
        const before = subscriptionOf(dataDir, id).subscription;
        readAddress(subscription.address);
        checkProxy(subscription.proxy);
        // the list shows a proxy without its password: sent back as it was shown, it stays
        const proxy = lacksPassword(subscription.proxy) ? before.proxy : subscription.proxy;
        writeSubscription(dataDir, id, { ...subscription, proxy });
        record('repository.changed', { id }, room.actor(session));
        return {};
      }),
    'repository.remove': async ({ id }, session) => {
      const known = await refusable(() => subscriptionOf(dataDir, id));
      if (!known.ok) return known;
      const removed = await importing.remove(id);
      // one that never delivered anything has no source to remove
      if (!removed.ok && removed.error.code !== 'imports.sourceUnknown') return removed;
      known.value.trust.remove();
      record('repository.removed', { id }, room.actor(session));
      return ok({ withdrawn: removed.ok ? removed.value.withdrawn : 0 });
    },
    'repository.sync': async ({ id }) => {
      const begun = await refusable(() => follows.sync(id));
      return begun.ok ? begun.value : begun;
    },
  };
};
