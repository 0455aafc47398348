import { setTimeout as delay } from 'node:timers/promises';
import { Refused } from './refusal.ts';

/** A repository's files, wherever they lie: a web server, a folder, a stick, a zip. */
export type Tree = {
  /**
   * A file's bytes from `from` on. Where they begin earlier (a server that knows no Range) `from` of the answer says so.
   * @throws Missing, Transient, Refused
   */
  readonly open: (path: string, from: number, signal: AbortSignal) => Promise<Opened>;
  /** how many files are worth fetching at once */
  readonly connections: number;
  readonly close: () => Promise<void>;
};
export type Opened = { readonly from: number; readonly bytes: AsyncIterable<Uint8Array> };

/** There is no such file. */
export class Missing extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`missing ${path}`);
    this.path = path;
  }
}

/** It did not work this time and may the next: a cut connection, a busy server. */
export class Transient extends Error {
  readonly afterMs: number | null;
  constructor(what: string, afterMs: number | null = null, cause?: unknown) {
    super(what, { cause });
    this.afterMs = afterMs;
  }
}

/** How patient a client is. */
export type Patience = {
  /** tries of one file beyond the first, as long as it makes no progress */
  readonly retries: number;
  /** the first pause, doubled each time, each with jitter. Milliseconds */
  readonly pauseMs: number;
  /** no byte for so long: a cut connection */
  readonly silenceMs: number;
  /** slower than so many bytes a second over `slowMs` is given up */
  readonly slowest: number;
  readonly slowMs: number;
};
export const patience: Patience = {
  retries: 5,
  pauseMs: 1_000,
  silenceMs: 20_000,
  slowest: 512,
  slowMs: 30_000,
};

/** The pause before try `attempt` (1, 2, …): doubling up to `mostMs`, half of it by chance so that a hall's terminals do not come in step. */
export const backOff = (
  attempt: number,
  firstMs: number,
  mostMs: number,
  random: () => number = Math.random,
): number => {
  const full = Math.min(mostMs, firstMs * 2 ** (attempt - 1));
  return full / 2 + (random() * full) / 2;
};

/** Lets through so many bytes a second, all connections together; 0: as many as come. */
export const bandwidth = (perSecond: number): ((bytes: number, signal: AbortSignal) => Promise<void>) => {
  let free = performance.now();
  return async (bytes, signal) => {
    if (perSecond <= 0) return;
    const now = performance.now();
    free = Math.max(free, now - 250) + (bytes / perSecond) * 1000;
    if (free > now) await delay(free - now, undefined, { signal });
  };
};

/**
 * The chunks of a stream, watched: one that falls silent is cut off (and may be tried again), one that drips is given up. The time the reader
 * takes itself, its bandwidth limit among it, is not counted.
 */
export async function* watched(
  bytes: AsyncIterable<Uint8Array>,
  { silenceMs, slowest, slowMs }: Patience,
): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  let waited = 0;
  let received = 0;
  try {
    for (;;) {
      const began = performance.now();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const silence = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Transient('silent')), silenceMs);
      });
      const next = await Promise.race([iterator.next(), silence]).finally(() => clearTimeout(timer));
      if (next.done) return;
      waited += performance.now() - began;
      received += next.value.length;
      if (waited > slowMs) {
        if (received < (slowest * waited) / 1000) throw new Refused('sync.tooSlow');
        waited = received = 0;
      }
      yield next.value;
    }
  } finally {
    // not waited for: a stream that is silent may never end
    void iterator.return?.().catch(() => undefined);
  }
}

/** Tries until it works, gives up, or is not worth trying again. */
export const persist = async <T>(
  signal: AbortSignal,
  { retries, pauseMs }: Patience,
  once: () => Promise<T>,
  progressed: () => boolean = () => false,
): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once();
    } catch (error) {
      if (!(error instanceof Transient)) throw error;
      if (progressed()) attempt = 1;
      if (attempt > retries) throw new Refused('sync.unreachable', { detail: error.message }, error);
      await delay(error.afterMs ?? backOff(attempt, pauseMs, 60_000), undefined, { signal });
    }
  }
};

/** A small file whole, never more than `most` bytes of it. */
export const readSmall = (
  tree: Tree,
  path: string,
  most: number,
  signal: AbortSignal,
  patient: Patience,
): Promise<Buffer> =>
  persist(signal, patient, async () => {
    const { from, bytes } = await tree.open(path, 0, signal);
    if (from !== 0) throw new Refused('sync.serverLied', { path });
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of watched(bytes, patient)) {
      signal.throwIfAborted();
      size += chunk.length;
      if (size > most) throw new Refused('sync.tooLarge', { path });
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  });
