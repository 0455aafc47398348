import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Metadata, MetadataKind, type Targets } from '@tufjs/models';
import { type Fetcher, Updater } from 'tuf-js';
import { DownloadHTTPError } from 'tuf-js/dist/error.js';
import {
  isHostilePath,
  limits,
  type Note,
  notePath,
  noteSchema,
  placeOf,
  sha256Of,
  shardIn,
} from './format.ts';
import { identityOf, rootOf } from './keyring.ts';
import { Refused } from './refusal.ts';
import { Missing, type Patience, readSmall, type Tree } from './tree.ts';
import type { Trust } from './trust.ts';

export type Verified = {
  readonly trust: Trust;
  readonly targets: Targets;
  readonly note: Note;
};

const base = 'https://repository.invalid/metadata';
const kinds = ['root', 'timestamp', 'snapshot', 'targets'] as const;

/** tuf-js asks, the tree answers; what failed underneath is kept, since tuf-js says it only in words. */
class TreeFetcher implements Fetcher {
  failed: unknown = null;
  missing: string | null = null;
  readonly #tree: Tree;
  readonly #signal: AbortSignal;
  readonly #patience: Patience;

  constructor(tree: Tree, signal: AbortSignal, patience: Patience) {
    this.#tree = tree;
    this.#signal = signal;
    this.#patience = patience;
  }

  async downloadBytes(url: string, maxLength: number): Promise<Buffer> {
    const path = `metadata/${url.slice(base.length + 1)}`;
    try {
      return await readSmall(this.#tree, path, maxLength, this.#signal, this.#patience);
    } catch (error) {
      if (error instanceof Missing) {
        // past the newest root there is always one that is missing
        if (!path.endsWith('.root.json')) this.missing = path;
        throw new DownloadHTTPError(`missing ${path}`, 404);
      }
      this.failed = error;
      throw error;
    }
  }

  downloadFile<T>(): Promise<T> {
    throw new Error('files are fetched by their own downloader');
  }
}

/** tuf-js takes the machine's clock alone; a clock that was set back must not revive what has expired. Held by a test. */
export const setReferenceTime = (updater: Updater, time: Date): void => {
  const set = Reflect.get(updater, 'trustedSet') as { referenceTime?: unknown } | undefined;
  if (!(set?.referenceTime instanceof Date)) throw new Error('tuf-js keeps its reference time elsewhere');
  set.referenceTime = time;
};

const day = (time: Date | string): string => new Date(time).toISOString().slice(0, 10);

/** What tuf-js found wrong, by what it says: it has several classes for one cause and one class for several. */
const refusalOf = (error: unknown, fetcher: TreeFetcher, trust: Trust, now: Date): unknown => {
  if (fetcher.failed) return fetcher.failed;
  if (fetcher.missing === 'metadata/timestamp.json')
    return new Refused('sync.notRepository', { detail: 'timestamp.json' }, error);
  if (fetcher.missing) return new Refused('sync.missing', { path: fetcher.missing }, error);
  const words = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  const times = { clock: day(now), expires: trust.expires ? day(trust.expires) : '—' };
  if (/root\.json is expired/.test(words)) return new Refused('sync.rootExpired', times, error);
  if (/is expired/.test(words)) return new Refused('sync.expired', times, error);
  if (/less than current version|Expected version/.test(words))
    return new Refused('sync.rolledBack', {}, error);
  if (/doesn't match timestamp|does not match snapshot|Expected (?:length|hash)|Missing \S+ in/.test(words))
    return new Refused('sync.mixed', {}, error);
  if (/was signed by \d+\/\d+ keys|signature/.test(words)) return new Refused('sync.untrusted', {}, error);
  return new Refused('sync.malformed', { detail: words.slice(0, 120) }, error);
};

/** A publisher counts by one: a jump beyond this is somebody's try to make every later publication look old. */
const mostJump = 100_000;
const versionOf = (text: string | null): number =>
  text === null ? 0 : Number((JSON.parse(text) as { signed: { version: number } }).signed.version);

const checkVersions = (before: Trust, after: Trust): void => {
  for (const kind of ['timestamp', 'snapshot', 'targets'] as const) {
    const version = versionOf(after[kind]);
    const known = versionOf(before[kind]);
    if (!Number.isSafeInteger(version) || version < 1) throw new Refused('sync.malformed', { detail: kind });
    if (version > known + mostJump) throw new Refused('sync.fastForward', { version });
  }
};

const plainTarget = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*){0,4}$/;

/** Every name must be plain, every length and hash stated; what is not ours to know is left alone. */
const checkTargets = (targets: Targets, note: Note): void => {
  if (targets.delegations) throw new Refused('sync.malformed', { detail: 'delegations' });
  const names = Object.entries(targets.targets);
  if (names.length > 4_200) throw new Refused('sync.tooLarge', { path: 'targets.json' });
  for (const [name, { hashes, length }] of names) {
    if (!plainTarget.test(name) || isHostilePath(name))
      throw new Refused('sync.hostilePath', { path: name.slice(0, 100) });
    if (!/^[0-9a-f]{64}$/.test(hashes.sha256 ?? ''))
      throw new Refused('sync.malformed', { detail: 'sha256' });
    const shard = shardIn(name);
    if (name.startsWith('catalogue/') && shard?.bits !== note.bits)
      throw new Refused('sync.malformed', { detail: name });
    if (length > limits.shard) throw new Refused('sync.tooLarge', { path: name });
  }
};

const readNote = async (
  trust: Trust,
  targets: Targets,
  { tree, signal, patience }: RefreshTools,
): Promise<{ text: string; note: Note }> => {
  const target = targets.targets[notePath];
  const sha256 = target?.hashes.sha256;
  if (!target || !sha256) throw new Refused('sync.malformed', { detail: notePath });
  let text = trust.note;
  if (text === null || sha256Of(text) !== sha256) {
    const most = Math.min(limits.note, target.length);
    const bytes = await readSmall(tree, placeOf(notePath, sha256), most, signal, patience).catch(
      (error: unknown) => {
        throw error instanceof Missing ? new Refused('sync.missing', { path: notePath }) : error;
      },
    );
    if (sha256Of(bytes) !== sha256) throw new Refused('sync.tampered', { path: notePath });
    text = bytes.toString('utf8');
  }
  try {
    return { text, note: noteSchema.parse(JSON.parse(text)) };
  } catch (error) {
    throw new Refused('sync.malformed', { detail: notePath }, error);
  }
};

export type RefreshTools = {
  readonly tree: Tree;
  /** where a working copy of the metadata may lie for the moment */
  readonly folder: string;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly patience: Patience;
  /** a verified newer root is kept even where what follows is refused */
  readonly keep: (trust: Trust) => void;
};

const latest = (...times: (string | Date)[]): Date =>
  new Date(Math.max(...times.map(time => new Date(time).getTime())));
const earliest = (...times: (string | Date)[]): Date =>
  new Date(Math.min(...times.map(time => new Date(time).getTime())));

/**
 * Bring the trusted metadata up to date by The Update Framework's client workflow (tuf-js), then hold it against what TUF does not know: the unit,
 * the sequence, the names. Without news this costs two small requests.
 * @throws Refused; nothing is believed then, but a newer root
 */
export const refresh = async (trust: Trust, tools: RefreshTools): Promise<Verified> => {
  const { tree, folder, now, signal, patience, keep } = tools;
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(folder, 'work-'));
  const fetcher = new TreeFetcher(tree, signal, patience);
  const held = (kind: (typeof kinds)[number]): string | null => {
    const path = join(work, `${kind}.json`);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };
  let after: Trust;
  let targets: Targets;
  try {
    for (const kind of kinds) {
      const text = trust[kind];
      if (text !== null) writeFileSync(join(work, `${kind}.json`), text);
    }
    const updater = new Updater({
      metadataDir: work,
      metadataBaseUrl: base,
      fetcher,
      config: {
        rootMaxLength: limits.root,
        timestampMaxLength: limits.timestamp,
        snapshotMaxLength: limits.snapshot,
        targetsMaxLength: limits.targets,
        maxDelegations: 1,
      },
    });
    setReferenceTime(updater, latest(now, trust.highestTime));
    await updater.refresh();
    after = {
      ...trust,
      root: held('root') ?? trust.root,
      timestamp: held('timestamp'),
      snapshot: held('snapshot'),
      targets: held('targets'),
    };
    targets = Metadata.fromJSON(MetadataKind.Targets, JSON.parse(after.targets ?? '')).signed;
  } catch (error) {
    signal.throwIfAborted();
    const root = held('root');
    if (root !== null && root !== trust.root) keepRoot(trust, root, keep);
    throw refusalOf(error, fetcher, trust, now);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  checkVersions(trust, after);
  const identity = identityOrRefuse(after.root);
  if (identity.id !== trust.repository)
    throw new Refused('sync.wrongUnit', { expected: trust.unit, found: identity.unit });
  const { text, note } = await readNote(trust, targets, tools);
  if (note.repository !== trust.repository || note.unit !== identity.unit)
    throw new Refused('sync.wrongUnit', { expected: identity.unit, found: note.unit });
  if (note.sequence < trust.sequence) throw new Refused('sync.rolledBack');
  checkTargets(targets, note);
  const expires = earliest(
    ...[after.timestamp, after.snapshot, after.targets].map(
      metadata => (JSON.parse(metadata ?? '') as { signed: { expires: string } }).signed.expires,
    ),
  );
  return {
    targets,
    note,
    trust: {
      ...after,
      unit: identity.unit,
      note: text,
      sequence: note.sequence,
      // Accepted, so the clock is not past `expires`: a clock that runs ahead can do no more harm than that.
      highestTime: latest(trust.highestTime, note.publishedAt, earliest(now, expires)).toISOString(),
      publishedAt: note.publishedAt,
      expires: expires.toISOString(),
    },
  };
};

const identityOrRefuse = (root: string) => {
  try {
    return identityOf(rootOf(Buffer.from(root)));
  } catch (error) {
    throw new Refused('sync.wrongUnit', { expected: '', found: '' }, error);
  }
};

const keepRoot = (trust: Trust, root: string, keep: (trust: Trust) => void): void => {
  if (identityOrRefuse(root).id === trust.repository) keep({ ...trust, root });
};
