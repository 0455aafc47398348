import { Worker } from 'node:worker_threads';
import { checkDue, nextCheck } from '../../core/health/schedule.ts';
import { lastCheck } from '../check-library.ts';
import { entryUrl } from '../paths.ts';

/** The check of the library: by itself at night, or when an administrator asks. */
export type Checking = {
  /** False where one is running already. */
  readonly start: (hurry: boolean) => boolean;
  readonly running: () => boolean;
  readonly next: () => Date;
  readonly close: () => Promise<void>;
};

const tickMs = 10 * 60_000;

export const checking = (dataDir: string, now: () => Date, isImporting: () => boolean): Checking => {
  const since = now();
  let worker: Worker | null = null;
  const last = () => {
    const report = lastCheck(dataDir);
    return report ? new Date(report.finishedAt) : null;
  };
  const start = (hurry: boolean): boolean => {
    if (worker) return false;
    const mine = new Worker(entryUrl('checkWorker'), { workerData: { dataDir, hurry } });
    worker = mine;
    mine.on('error', error => process.stderr.write(`${error.stack}\n`));
    mine.on('exit', () => {
      if (worker === mine) worker = null;
    });
    return true;
  };
  const timer = setInterval(() => {
    if (!isImporting() && checkDue(last(), since, now())) start(false);
  }, tickMs);
  timer.unref();
  return {
    start,
    running: () => worker !== null,
    next: () => nextCheck(last(), since),
    close: async () => {
      clearInterval(timer);
      await worker?.terminate();
    },
  };
};
