import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { ImportProgress, ImportReport } from '../../contract/imports.ts';
import type { Source } from '../../core/sync/changes.ts';
import { entryUrl } from '../paths.ts';
import type { FromImport, ImportJob, ToImport } from './import-protocol.ts';

/** The import of this host: at most one at a time, on a worker of its own. */
export type Importing = {
  readonly start: (source: Source) => Promise<Result<{ runId: string }, 'imports.running'>>;
  readonly cancel: () => Result<Record<string, never>, 'imports.nothingRunning'>;
  readonly remove: (
    sourceId: string,
  ) => Promise<Result<{ withdrawn: number }, 'imports.running' | 'imports.sourceUnknown'>>;
  readonly running: () => ImportProgress | null;
  /** the report of the last import this host has run */
  readonly last: () => ImportReport | null;
  readonly close: () => Promise<void>;
};

type Running = {
  readonly worker: Worker;
  progress: ImportProgress | null;
  /** it has said its last word and is only closing what it had open */
  over: boolean;
  readonly ended: Promise<void>;
};

export const importing = (dataDir: string, now: () => Date): Importing => {
  let running: Running | null = null;
  let last: ImportReport | null = null;

  /** Start a worker on a job and wait for its first word. A worker that dies of a fault rejects it. */
  const begin = (
    job: ImportJob,
    first: ImportProgress | null,
  ): Promise<Exclude<FromImport, { kind: 'progress' }>> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(entryUrl('importWorker'), { workerData: job });
      const mine: Running = {
        worker,
        progress: first,
        over: false,
        ended: new Promise(done => worker.once('exit', () => queueMicrotask(done))),
      };
      running = mine;
      worker.on('message', (message: FromImport) => {
        if (message.kind === 'progress') {
          mine.progress = message.progress;
          return;
        }
        if (message.kind === 'finished') {
          last = message.report;
          mine.progress = null;
        }
        if (message.kind !== 'begun') mine.over = true;
        resolve(message);
      });
      worker.on('error', error => {
        if (job.kind === 'import' && first && mine.progress) {
          // A fault of the program: the library is whole, and whoever waits for this run must hear of its end.
          last = failedReport(first, now());
        }
        process.stderr.write(`${error.stack}\n`);
        reject(error);
      });
      worker.on('exit', () => {
        if (running === mine) running = null;
      });
    });

  /** A job that has only to close its files is waited for. */
  const settled = async (): Promise<void> => {
    while (running?.over) await running.ended;
  };

  const refused = (message: FromImport, code: string) => message.kind === 'refused' && message.code === code;

  return {
    start: async source => {
      await settled();
      if (running) return fail('imports.running');
      const runId = randomUUID();
      const first = {
        runId,
        source: source.name,
        phase: 'scanning',
        done: 0,
        total: 0,
        current: null,
      } as const;
      const word = await begin({ kind: 'import', dataDir, runId, source }, first);
      if (refused(word, 'imports.running')) return fail('imports.running');
      if (word.kind === 'refused') throw new Error(word.code);
      return ok({ runId });
    },
    cancel: () => {
      if (!running?.progress) return fail('imports.nothingRunning');
      running.worker.postMessage({ kind: 'cancel' } satisfies ToImport);
      return ok({});
    },
    remove: async sourceId => {
      await settled();
      if (running) return fail('imports.running');
      const word = await begin({ kind: 'remove', dataDir, sourceId }, null);
      if (word.kind === 'removed') return ok({ withdrawn: word.withdrawn });
      if (refused(word, 'imports.running')) return fail('imports.running');
      if (refused(word, 'imports.sourceUnknown')) return fail('imports.sourceUnknown');
      throw new Error(`unexpected ${word.kind}`);
    },
    running: () => running?.progress ?? null,
    last: () => last,
    close: async () => {
      if (!running) return;
      const { worker, ended } = running;
      worker.postMessage({ kind: 'cancel' } satisfies ToImport);
      const timer = setTimeout(() => void worker.terminate(), 3_000);
      await ended;
      clearTimeout(timer);
    },
  };
};

const failedReport = ({ runId, source }: ImportProgress, at: Date): ImportReport => ({
  runId,
  source,
  startedAt: at.toISOString(),
  finishedAt: at.toISOString(),
  outcome: 'failed',
  added: 0,
  changed: 0,
  unchanged: 0,
  withdrawn: 0,
  skipped: [],
  held: [],
  notes: [],
  error: 'fault',
});
