import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { openDecisions } from '../../db/records/decisions.ts';
import { entryUrl } from '../paths.ts';
import type { HostContext } from './handlers.ts';
import { leave } from './leave.ts';
import type { FromReview, ToReview } from './review-protocol.ts';

/** Decisions on their way from the records into the library. */
export type Reviewing = {
  /** Taken down, whether or not the library's index knows it yet. */
  readonly isDown: (documentId: string) => boolean;
  readonly down: () => readonly string[];
  /** At once on every screen of this machine: what is on record as taken down is read again. */
  readonly recall: () => void;
  /** Carry the decisions on these documents into the library; waits for it as long as a person would. */
  readonly apply: (ids: readonly string[]) => Promise<void>;
  /** What stands for what was decided anew: carry it into the library. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The thread is kept for the next decision, so that a reviewer need not wait for one to start. ms */
const idleMs = 60_000;

type Writer = {
  readonly worker: Worker;
  readonly waiting: Map<number, { readonly ids: readonly string[]; readonly done: () => void }>;
};

export const reviewing = ({
  dataDir,
  patienceMs,
}: Pick<HostContext, 'dataDir' | 'patienceMs'>): Reviewing => {
  let down: Set<string> | null = null;
  let writer: Writer | null = null;
  let orders = 0;
  /** what a thread that died owed; the next one begins with it */
  const left = new Set<string>();
  let idle: NodeJS.Timeout | null = null;

  const downNow = (): Set<string> => {
    if (down) return down;
    const decisions = openDecisions(dataDir);
    if (!decisions.ok) return new Set();
    down = new Set(decisions.value.takenDown());
    decisions.value.close();
    return down;
  };

  const begin = (): Writer => {
    const worker = new Worker(entryUrl('reviewWorker'), { workerData: { dataDir } });
    const mine: Writer = {
      worker,
      waiting: new Map(),
    };
    worker.on('message', (message: FromReview) => {
      if (message.kind === 'failed') process.stderr.write(`${message.stack}\n`);
      mine.waiting.get(message.order)?.done();
      mine.waiting.delete(message.order);
      if (mine.waiting.size === 0) rest(mine);
    });
    worker.on('error', error => process.stderr.write(`${error.stack}\n`));
    worker.on('exit', () => {
      for (const { ids, done } of mine.waiting.values()) {
        for (const id of ids) left.add(id);
        done();
      }
      if (writer === mine) writer = null;
    });
    return mine;
  };

  const rest = ({ worker }: Writer): void => {
    worker.unref();
    idle = setTimeout(() => {
      writer = null;
      worker.postMessage({ kind: 'close' } satisfies ToReview);
    }, idleMs);
    idle.unref();
  };

  const carry = async (decided: readonly string[]): Promise<void> => {
    const ids = [...new Set([...left, ...decided])];
    left.clear();
    if (idle) clearTimeout(idle);
    writer ??= begin();
    const { worker, waiting } = writer;
    worker.ref();
    const order = ++orders;
    const applied = new Promise<void>(done => waiting.set(order, { ids, done }));
    worker.postMessage({ kind: 'apply', order, ids } satisfies ToReview);
    await Promise.race([applied, delay(patienceMs, undefined, { ref: false })]);
  };

  return {
    isDown: id => downNow().has(id),
    down: () => [...downNow()],
    recall: () => {
      down = null;
    },
    apply: async decided => {
      if (left.size + decided.length > 0) await carry(decided);
    },
    settle: () => carry([]),
    close: async () => {
      if (idle) clearTimeout(idle);
      if (!writer) return;
      const { worker } = writer;
      await leave(worker, () => worker.postMessage({ kind: 'close' } satisfies ToReview), patienceMs);
    },
  };
};
