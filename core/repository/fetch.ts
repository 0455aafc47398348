import { createHash, type Hash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { Steps } from './aside.ts';
import { Refused } from './refusal.ts';
import { Missing, type Patience, persist, Transient, type Tree, watched } from './tree.ts';

/** A file to be fetched: where it lies, and what a signed list says it is. */
export type Wanted = { readonly path: string; readonly sha256: string; readonly size: number };

export type FetchTools = {
  readonly tree: Tree;
  readonly signal: AbortSignal;
  readonly patience: Patience;
  readonly limit: (bytes: number, signal: AbortSignal) => Promise<void>;
  /** called with every piece that came; negative where something has to come again */
  readonly came: (bytes: number) => void;
  readonly step?: Steps;
};

/** Bytes of a file of this disk; 0 where there is none. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** The hash of what lies there already, to be gone on with. */
const hashOf = async (path: string, size: number): Promise<Hash> => {
  const hash = createHash('sha256');
  if (size === 0) return hash;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, end: size - 1 }))
    hash.update(chunk as Uint8Array);
  return hash;
};

/** The other side says that this is all: a cut that nobody noticed, or a file that is not what was signed. */
class Short extends Transient {}

/**
 * Fetches on from the bytes that are there. Ends well only with exactly those stated.
 * @returns their SHA-256
 */
const fetchRest = async (wanted: Wanted, to: string, there: number, tools: FetchTools): Promise<string> => {
  const { tree, signal, patience, limit, came, step = () => {} } = tools;
  let have = there > wanted.size ? 0 : there;
  if (have === wanted.size && have > 0) return (await hashOf(to, have)).digest('hex');
  const answer = await tree.open(wanted.path, have, signal);
  if (answer.from !== have) {
    came(-have);
    have = 0;
  }
  const hash = await hashOf(to, have);
  step('write', to);
  const handle = await open(to, have === 0 ? 'w' : 'r+');
  try {
    for await (const chunk of watched(answer.bytes, patience)) {
      signal.throwIfAborted();
      // More than was signed: nothing of it is worth keeping, and the rest may never end.
      if (have + chunk.length > wanted.size) throw new Refused('sync.tooLarge', { path: wanted.path });
      await handle.write(chunk, 0, chunk.length, have);
      hash.update(chunk);
      have += chunk.length;
      came(chunk.length);
      await limit(chunk.length, signal);
    }
  } finally {
    await handle.close();
  }
  if (have < wanted.size) throw new Short(wanted.path);
  return hash.digest('hex');
};

/**
 * Fetch a file to `to`, in a folder that is there, going on where an earlier try ended, and check its hash and length.
 * @throws Refused: `sync.missing`, `sync.tampered`, `sync.tooLarge`, `sync.unreachable` and what the tree refuses
 */
export const fetchFile = async (wanted: Wanted, to: string, tools: FetchTools): Promise<void> => {
  const { signal, patience, came } = tools;
  let there = sizeOf(to);
  came(Math.min(there, wanted.size));
  const rest = () => fetchRest(wanted, to, there, tools);
  const progressed = () => {
    const before = there;
    there = sizeOf(to);
    return there > before;
  };
  for (let again = there > 0; ; again = false) {
    const found = await persist(signal, patience, rest, progressed).catch(async (error: unknown) => {
      if (error instanceof Refused && error.error.code === 'sync.tooLarge') await rm(to, { force: true });
      if (error instanceof Error && error.cause instanceof Short)
        throw new Refused('sync.tampered', { path: wanted.path }, error);
      throw error instanceof Missing ? new Refused('sync.missing', { path: wanted.path }, error) : error;
    });
    if (found === wanted.sha256) return;
    await rm(to, { force: true });
    // What lay there from an earlier try may itself have been spoilt: once more from the beginning.
    if (!again) throw new Refused('sync.tampered', { path: wanted.path });
    came(-wanted.size);
    there = 0;
  }
};

/** Do something for each, so many at once. The first failure stops the rest. */
export const several = async <T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> => {
  const stop = new AbortController();
  const both = AbortSignal.any([signal, stop.signal]);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      both.throwIfAborted();
      const item = items[next++] as T;
      await work(item, both);
    }
  };
  let failure: unknown;
  const fail = (error: unknown) => {
    failure ??= error;
    stop.abort();
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, () => worker().catch(fail)));
  if (failure) throw failure;
};
