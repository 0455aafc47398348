import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Followed,
  type FollowedRepository,
  followedSchema,
  type Subscription,
  subscriptionSchema,
} from '../../../contract/repository.ts';
import { withoutPassword } from '../../../core/repository/address.ts';
import { writeAside } from '../../../core/repository/aside.ts';
import { Refused } from '../../../core/repository/refusal.ts';
import { type Trust, type TrustStore, trustStore } from '../../../core/repository/trust.ts';

/** Everything of a followed repository lies in `DATA/trust/<id>/`, apart from the library: it outlives a library that has to be built anew. */
const trustFolder = (dataDir: string) => join(dataDir, 'trust');

const neverRun: Followed = {
  lastAttemptAt: null,
  lastSuccessAt: null,
  failures: 0,
  nextAt: null,
  problem: null,
};

export type FollowedSource = {
  readonly id: string;
  readonly trust: TrustStore;
  readonly subscription: Subscription;
  readonly followed: Followed;
};

export const idOf = (repository: string): string =>
  `repository-${repository.replaceAll('-', '').slice(0, 12).toLowerCase()}`;

const readJson = (path: string): unknown =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;

const subscriptionPath = (dataDir: string, id: string) => join(trustFolder(dataDir), id, 'subscription.json');
const followedPath = (dataDir: string, id: string) => join(trustFolder(dataDir), id, 'run.json');

/** How it went is worth nothing more than a new try: a damaged note of it is begun anew. */
const readFollowed = (path: string): Followed => {
  try {
    return followedSchema.parse(readJson(path) ?? neverRun);
  } catch {
    return neverRun;
  }
};

export const subscriptionsIn = (dataDir: string): FollowedSource[] =>
  existsSync(trustFolder(dataDir))
    ? readdirSync(trustFolder(dataDir))
        .filter(id => existsSync(subscriptionPath(dataDir, id)))
        .sort()
        .map(id => ({
          id,
          trust: trustStore(join(trustFolder(dataDir), id)),
          subscription: subscriptionSchema.parse(readJson(subscriptionPath(dataDir, id))),
          followed: readFollowed(followedPath(dataDir, id)),
        }))
    : [];

/** @throws Refused `sync.unknown` */
export const subscriptionOf = (dataDir: string, id: string): FollowedSource => {
  const found = subscriptionsIn(dataDir).find(one => one.id === id);
  if (!found) throw new Refused('sync.unknown');
  return found;
};

export const writeSubscription = (dataDir: string, id: string, subscription: Subscription): void =>
  writeAside(subscriptionPath(dataDir, id), `${JSON.stringify(subscription)}\n`);

export const writeFollowed = (dataDir: string, id: string, followed: Followed): void =>
  writeAside(followedPath(dataDir, id), `${JSON.stringify(followed)}\n`);

/** First trust: the state, then the subscription that makes it count. @throws Refused `sync.known` */
export const follow = (dataDir: string, trust: Trust, subscription: Subscription): string => {
  const id = idOf(trust.repository);
  if (existsSync(subscriptionPath(dataDir, id))) throw new Refused('sync.known');
  const store = trustStore(join(trustFolder(dataDir), id));
  store.remove(); // what a removed or half-added one left behind
  store.write(trust);
  writeSubscription(dataDir, id, subscription);
  return id;
};

/** As staff see it. */
export const shown = (
  { id, trust, subscription, followed }: FollowedSource,
  now: Date,
): FollowedRepository => {
  const facts = ((): Pick<
    FollowedRepository,
    'unit' | 'trustedAt' | 'sequence' | 'publishedAt' | 'expires' | 'clockBehind'
  > => {
    try {
      const { unit, trustedAt, sequence, publishedAt, expires, highestTime } = trust.read().trust;
      const clockBehind = new Date(highestTime).getTime() - now.getTime() > 86_400_000;
      return { unit, trustedAt, sequence, publishedAt, expires, clockBehind };
    } catch {
      return { unit: id, trustedAt: '', sequence: 0, publishedAt: null, expires: null, clockBehind: false };
    }
  })();
  return { id, ...subscription, proxy: withoutPassword(subscription.proxy), ...followed, ...facts };
};
