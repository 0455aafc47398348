import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Targets } from '@tufjs/models';
import { z } from 'zod';
import type { AppError } from '../../contract/errors.ts';
import type { ImportFinding, ImportProgress, ImportReport } from '../../contract/imports.ts';
import { localIso } from '../library/dates.ts';
import type { ChangeSet, ImportStore, Review, Source } from '../sync/changes.ts';
import { isDiskFull } from '../sync/tools.ts';
import type { Steps } from './aside.ts';
import { fetchAll } from './download.ts';
import { several, type Wanted } from './fetch.ts';
import { blobPlace, type Note, placeOf, shardIn, shardOf } from './format.ts';
import { refresh } from './refresh.ts';
import { Refused } from './refusal.ts';
import { shardLines } from './shard.ts';
import { type Planned, ShardChanges, type Staged } from './shard-changes.ts';
import { type Patience, type Tree, patience as usual } from './tree.ts';
import type { TrustStore } from './trust.ts';

/** What the library last took over of a repository, kept with the documents and in the same transaction. */
const activatedSchema = z.object({
  bits: z.number().int(),
  sequence: z.number().int(),
  publishedAt: z.string(),
  /** hash of each shard, by its path */
  shards: z.record(z.string(), z.string()),
});
type Activated = z.infer<typeof activatedSchema>;

export type SyncTools = {
  readonly store: ImportStore;
  readonly files: {
    readonly has: (sha256: string) => Promise<boolean>;
    /** take a whole, checked file over under its name */
    readonly adopt: (path: string, sha256: string) => Promise<void>;
    readonly sweep: (wanted: (sha256: string) => boolean) => Promise<number>;
  };
  readonly staging: Staged & { readonly clear: () => void };
  readonly trust: TrustStore;
  /** how a document may stand: a take-down holds, whatever the publisher says */
  readonly review: Review;
  /** `null` where the place cannot be opened says why by throwing */
  readonly tree: () => Promise<Tree> | Tree;
  /** where what was fetched lies until it is taken over; partial files survive an interruption here */
  readonly folder: string;
  /** bytes a second, all connections together; 0: no limit */
  readonly bytesPerSecond: number;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly progress: (progress: ImportProgress) => void;
  readonly patience?: Patience;
  readonly step?: Steps;
};

/** Files taken over side by side. */
const adoptedAtOnce = 4;

const noFindings: readonly ImportFinding[] = [];

const failureOf = (error: unknown, signal: AbortSignal): AppError | 'cancelled' | null => {
  if (signal.aborted) return 'cancelled';
  if (error instanceof Refused) return error.error;
  if (isDiskFull(error)) return { code: 'imports.diskFull', params: {} };
  return null;
};

const shardsOf = (targets: Targets): Map<string, { sha256: string; size: number }> =>
  new Map(
    Object.entries(targets.targets).flatMap(([path, { hashes, length }]) =>
      shardIn(path) ? [[path, { sha256: hashes.sha256 ?? '', size: length }]] : [],
    ),
  );

/**
 * One synchronisation with a signed repository (design 5): what is signed is checked, what changed is fetched and judged, and all of it becomes the
 * library's in one transaction. Whatever is refused leaves library and trust as they were.
 */
export const syncRepository = async (
  source: Source,
  runId: string,
  tools: SyncTools,
): Promise<ImportReport> => {
  const { store, staging, signal, now } = tools;
  const startedAt = localIso(now());
  let last = 0;
  const step = (
    phase: ImportProgress['phase'],
    done: number,
    total: number,
    more?: Partial<ImportProgress>,
  ) => {
    const at = performance.now();
    if (done > 0 && done < total && at - last < 50) return;
    last = at;
    tools.progress({ runId, source: source.name, phase, done, total, current: null, ...more });
  };
  const report = (
    outcome: ImportReport['outcome'],
    plan: Partial<Planned> = {},
    error?: AppError,
  ): ImportReport => ({
    runId,
    source: source.name,
    startedAt,
    finishedAt: localIso(now()),
    outcome,
    added: plan.added ?? 0,
    changed: plan.changed ?? 0,
    unchanged: plan.unchanged ?? 0,
    withdrawn: plan.withdrawn?.length ?? 0,
    waiting: plan.waiting ?? 0,
    skipped: [...(plan.skipped ?? noFindings)],
    held: [...(plan.held ?? noFindings)],
    notes: [...(plan.notes ?? noFindings)],
    ...(error ? { error: error.code, errorParams: { ...error.params } } : {}),
  });

  const once = async (tree: Tree): Promise<ImportReport> => {
    step('checking', 0, 0);
    const { trust } = tools.trust.read();
    const verified = await refresh(trust, {
      tree,
      folder: tools.trust.folder,
      now: now(),
      signal,
      patience: tools.patience ?? usual,
      keep: tools.trust.write,
    });
    if (JSON.stringify(verified.trust) !== JSON.stringify(trust)) tools.trust.write(verified.trust);
    const { note, targets } = verified;
    const shards = shardsOf(targets);
    const state = store.sourceState(source.id);
    const before = state === null ? null : activatedSchema.parse(JSON.parse(state));
    const after: Activated = {
      bits: note.bits,
      sequence: note.sequence,
      publishedAt: note.publishedAt,
      shards: Object.fromEntries([...shards].map(([path, { sha256 }]) => [path, sha256])),
    };
    const told: Source = { ...source, name: note.unit, state: JSON.stringify(after) };
    const changed = [...shards].filter(([path, { sha256 }]) => before?.shards[path] !== sha256);
    const gone = Object.keys(before?.shards ?? {}).some(path => !shards.has(path));
    if (before && changed.length === 0 && !gone) {
      const same = report('unchanged', { unchanged: note.documents + note.withdrawn });
      store.record(told, same);
      return same;
    }
    const plan = await planFrom(note, shards, changed, before, tree);
    if (plan.written.length + plan.touched.length + plan.withdrawn.length === 0) {
      const same = report('unchanged', plan);
      store.record(told, same);
      return same;
    }
    signal.throwIfAborted();
    const activated = report('activated', plan);
    step('activating', 0, plan.written.length);
    const changes: ChangeSet = {
      source: told,
      written: plan.written,
      touched: plan.touched,
      withdrawn: plan.withdrawn,
      review: tools.review,
      at: activated.finishedAt,
    };
    tools.step?.('write', 'library');
    store.activate(changes, activated, done => step('activating', done, plan.written.length));
    try {
      staging.clear();
      store.tidy();
      rmSync(tools.folder, { recursive: true, force: true });
      await tools.files.sweep(store.hasFile);
    } catch {
      // The new library stands. What could not be tidied costs space until the next time.
    }
    return activated;
  };

  const fetch = (wanted: readonly Wanted[], tree: Tree, place: (one: Wanted) => string) =>
    fetchAll(wanted, place, {
      ...tools,
      tree,
      show: (done, total, bytes) => step('fetching', done, total, { bytes }),
    });

  const planFrom = async (
    note: Note,
    all: ReadonlyMap<string, unknown>,
    changed: readonly (readonly [string, { sha256: string; size: number }])[],
    before: Activated | null,
    tree: Tree,
  ): Promise<Planned> => {
    const shardPlace = (sha256: string) => join(tools.folder, 'shards', sha256);
    await fetch(
      changed.map(([path, { sha256, size }]) => ({ path: placeOf(path, sha256), sha256, size })),
      tree,
      ({ sha256 }) => shardPlace(sha256),
    );
    step('reading', 0, changed.length);
    // Spread anew over another number of shards, a document may have left any of them; otherwise it is in its own or in none.
    const respread = before !== null && before.bits !== note.bits;
    const read = new Set(changed.map(([path]) => path));
    const kept = new Set(
      respread || !before
        ? []
        : [...all.keys()].filter(path => !read.has(path)).map(path => shardIn(path)?.shard),
    );
    const changes = new ShardChanges(store.known(source.id), staging, tools.review);
    for (const [done, [path, { sha256 }]] of changed.entries()) {
      step('reading', done, changed.length);
      for await (const line of shardLines(shardPlace(sha256), path)) {
        signal.throwIfAborted();
        changes.take(line, path, note.bits);
      }
    }
    const plan = changes.done(key => !kept.has(shardOf(key, note.bits)));
    const blobs: Wanted[] = [];
    for (const [sha256, size] of changes.files) {
      if (!(await tools.files.has(sha256))) blobs.push({ path: blobPlace(sha256), sha256, size });
    }
    const blobFolder = join(tools.folder, 'blobs');
    await fetch(blobs, tree, ({ sha256 }) => join(blobFolder, sha256));
    step('reading', changed.length, changed.length);
    // each waits for the disk, and the disk takes several together
    await several(
      blobs,
      adoptedAtOnce,
      ({ sha256 }) => tools.files.adopt(join(blobFolder, sha256), sha256),
      signal,
    );
    return plan;
  };

  let tree: Tree | null = null;
  try {
    tree = await tools.tree();
    try {
      return await once(tree);
    } catch (error) {
      // Published anew in the middle of it: what was listed is gone, and the newer list says what is there now.
      if (!(error instanceof Refused && error.error.code === 'sync.missing')) throw error;
      return await once(tree);
    }
  } catch (error) {
    const failure = failureOf(error, signal);
    if (failure === null) throw error;
    const failed = failure === 'cancelled' ? report('cancelled') : report('failed', {}, failure);
    try {
      if (existsSync(tools.trust.folder)) store.record(source, failed);
    } catch {
      // a full disk takes no report either; it is told all the same
    }
    return failed;
  } finally {
    await tree?.close();
    step('done', 1, 1);
  }
};
