import { mkdir, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ImportProgress } from '../../contract/imports.ts';
import type { Steps } from './aside.ts';
import { fetchFile, several, type Wanted } from './fetch.ts';
import { Refused } from './refusal.ts';
import { bandwidth, type Patience, type Tree, patience as usual } from './tree.ts';

/** Free space that always stays, beside what is fetched. Bytes. */
const spare = 200 * 1024 * 1024;

/** Speed so far and what is left of it, for a person who waits. */
const meter = (total: number) => {
  const began = performance.now();
  let done = 0;
  return {
    came: (bytes: number) => {
      done = Math.max(0, done + bytes);
    },
    state: () => {
      const seconds = (performance.now() - began) / 1000;
      const speed = seconds > 1 ? done / seconds : 0;
      return { done, total, secondsLeft: speed > 0 ? Math.ceil((total - done) / speed) : null };
    },
  };
};

export type Download = {
  readonly tree: Tree;
  /** where what is fetched lies until it is taken over */
  readonly folder: string;
  readonly bytesPerSecond: number;
  readonly signal: AbortSignal;
  readonly show: (done: number, total: number, bytes: ImportProgress['bytes']) => void;
  readonly patience?: Patience | undefined;
  readonly step?: Steps | undefined;
};

/**
 * Fetch what is wanted, over as many connections as the place takes.
 * @throws Refused where the disk has no room for it, or what comes is not what was signed
 */
export const fetchAll = async (
  wanted: readonly Wanted[],
  place: (one: Wanted) => string,
  { tree, folder, bytesPerSecond, signal, show, patience = usual, step }: Download,
): Promise<void> => {
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  const { bavail, bsize } = await statfs(join(folder, '..')).catch(() => ({ bavail: Infinity, bsize: 1 }));
  if (bavail * bsize < total + Math.min(spare, total)) throw new Refused('imports.diskFull');
  for (const holder of new Set(wanted.map(one => dirname(place(one)))))
    await mkdir(holder, { recursive: true });
  const progress = meter(total);
  const limit = bandwidth(bytesPerSecond);
  let done = 0;
  const tell = () => show(done, wanted.length, progress.state());
  tell();
  await several(
    wanted,
    tree.connections,
    async (one, both) => {
      await fetchFile(one, place(one), {
        tree,
        signal: both,
        limit,
        patience,
        came: bytes => {
          progress.came(bytes);
          tell();
        },
        ...(step ? { step } : {}),
      });
      done++;
      tell();
    },
    signal,
  );
};
