import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { ImportProgress, ImportReport } from '../../contract/imports.ts';
import type { Publication } from '../../contract/publishing.ts';
import type { PublishOrder } from '../../core/repository/publish.ts';
import type { Source } from '../../core/sync/changes.ts';
import { entryUrl } from '../paths.ts';
import type { FromImport, ImportJob, ToImport } from './import-protocol.ts';
import { leave } from './leave.ts';

/** The import of this host: at most one at a time, on a worker of its own. */
export type Importing = {
  /** @param ended told of the report, however the run ends */
  readonly start: (
    source: Source,
    ended?: (report: ImportReport) => void,
  ) => Promise<Result<{ runId: string }, 'imports.running'>>;
  /** @param ended told of the report, however the run ends */
  readonly sync: (
    source: Source,
    stick: string | null,
    ended: (report: ImportReport) => void,
  ) => Promise<Result<{ runId: string }, 'imports.running'>>;
  readonly publish: (
    order: PublishOrder,
    ended: (publication: Publication) => void,
  ) => Promise<Result<{ runId: string }, 'imports.running'>>;
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
    ended: (last: ImportReport | Publication) => void = () => {},
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
          ended(message.report);
        }
        if (message.kind === 'published') {
          mine.progress = null;
          ended(message.publication);
        }
        if (message.kind !== 'begun') mine.over = true;
        resolve(message);
      });
      worker.on('error', error => {
        if (first && mine.progress) {
          // A fault of the program: the library is whole, and whoever waits for this run must hear of its end.
          const report = failedReport(first, now());
          if (job.kind === 'publish')
            ended({ at: report.finishedAt, report: null, problem: { code: 'fault', params: {} } });
          else {
            last = report;
            ended(report);
          }
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

  const launch = async (
    jobOf: (runId: string) => ImportJob,
    name: string,
    phase: ImportProgress['phase'],
    ended?: (last: ImportReport | Publication) => void,
  ): Promise<Result<{ runId: string }, 'imports.running'>> => {
    await settled();
    if (running) return fail('imports.running');
    const runId = randomUUID();
    const first = { runId, source: name, phase, done: 0, total: 0, current: null };
    const word = await begin(jobOf(runId), first, ended);
    if (refused(word, 'imports.running')) return fail('imports.running');
    if (word.kind === 'refused') throw new Error(word.code);
    return ok({ runId });
  };

  return {
    start: (source, ended) =>
      launch(
        runId => ({ kind: 'import', dataDir, runId, source }),
        source.name,
        'scanning',
        report => ended?.(report as ImportReport),
      ),
    sync: (source, stick, ended) =>
      launch(
        runId => ({ kind: 'sync', dataDir, runId, source, stick }),
        source.name,
        'checking',
        report => ended(report as ImportReport),
      ),
    publish: (order, ended) =>
      launch(
        runId => ({ kind: 'publish', dataDir, runId, order }),
        order.repository,
        'publishing',
        publication => ended(publication as Publication),
      ),
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
      const { worker } = running;
      await leave(worker, () => worker.postMessage({ kind: 'cancel' } satisfies ToImport));
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
