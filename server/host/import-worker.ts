import '../runtime.ts';
import { parentPort, workerData } from 'node:worker_threads';
import type { ImportProgress, ImportReport } from '../../contract/imports.ts';
import { localIso } from '../../core/library/dates.ts';
import { importSource } from '../../core/sync/import.ts';
import { importStore, withdrawSource } from '../../db/library/activate.ts';
import { fileStore, hashFile } from '../../db/library/files.ts';
import { openLibraryWriter } from '../../db/library/open.ts';
import { openStaging } from '../../db/library/staging.ts';
import { openDecisions } from '../../db/records/decisions.ts';
import { entryUrl } from '../paths.ts';
import { entryMakers } from './entry-thread.ts';
import type { FromImport, ImportJob, ToImport } from './import-protocol.ts';
import { reviewOf } from './import-review.ts';
import { offerOf } from './offers.ts';
import { readingThread } from './reading.ts';

/** The library's one writer, for one job. Whatever ends this thread leaves the old library or the new one. */
const port = parentPort;
if (!port) throw new Error('an import runs as a worker thread');
const send = (message: FromImport) => port.postMessage(message);

type Open<T extends (dataDir: string) => unknown> = Extract<ReturnType<T>, { value: unknown }>['value'];

type Surroundings = {
  readonly library: Open<typeof openLibraryWriter>;
  readonly staging: Open<typeof openStaging>;
  readonly decisions: Open<typeof openDecisions>;
  readonly signal: AbortSignal;
  readonly progress: (progress: ImportProgress) => void;
};

const importInto = async (
  job: Extract<ImportJob, { kind: 'import' }>,
  { library, staging, decisions, signal, progress }: Surroundings,
): Promise<ImportReport> => {
  const reader = readingThread(entryUrl('readingWorker'));
  const now = () => new Date();
  const { offer, close } = offerOf(job.source, { dataDir: job.dataDir, reader, signal, now });
  try {
    return await importSource(job.source, job.runId, {
      offer,
      damageHolds: job.source.kind === 'website',
      store: importStore(library, decisions.ranks(), entryMakers(entryUrl('entryWorker'))),
      files: fileStore(job.dataDir),
      staging,
      reader,
      review: reviewOf(job.source, decisions),
      hash: hashFile,
      now,
      signal,
      progress,
    });
  } finally {
    await close();
    await reader.close();
  }
};

/** Signatures and the network take time to load: an import of a folder needs neither. */
const repository = () => import('./repository/jobs.ts');

/** A job's last word. */
const work = async (
  job: Exclude<ImportJob, { kind: 'remove' }>,
  surroundings: Surroundings,
): Promise<FromImport> => {
  switch (job.kind) {
    case 'import':
      return { kind: 'finished', report: await importInto(job, surroundings) };
    case 'sync':
      return { kind: 'finished', report: await (await repository()).runSync(job, surroundings) };
    case 'publish':
      return { kind: 'published', publication: await (await repository()).runPublish(job, surroundings) };
  }
};

const run = async (job: ImportJob): Promise<void> => {
  const staging = openStaging(job.dataDir);
  if (!staging.ok) return send({ kind: 'refused', code: 'imports.running' });
  try {
    const library = openLibraryWriter(job.dataDir);
    if (!library.ok) return send({ kind: 'refused', code: 'library.newerVersion' });
    try {
      if (job.kind === 'remove') {
        const withdrawn = withdrawSource(library.value, job.sourceId, 'removed', localIso(new Date()));
        if (withdrawn === null) send({ kind: 'refused', code: 'imports.sourceUnknown' });
        else {
          importStore(library.value).tidy();
          send({ kind: 'removed', withdrawn });
        }
        return;
      }
      const stop = new AbortController();
      port.on('message', (message: ToImport) => {
        if (message.kind === 'cancel') stop.abort();
      });
      send({ kind: 'begun' });
      const decisions = openDecisions(job.dataDir);
      if (!decisions.ok) throw new Error(decisions.error.code);
      try {
        send(
          await work(job, {
            library: library.value,
            staging: staging.value,
            decisions: decisions.value,
            signal: stop.signal,
            progress: progress => send({ kind: 'progress', progress }),
          }),
        );
      } finally {
        decisions.value.close();
      }
    } finally {
      library.value.close();
    }
  } finally {
    staging.value.close();
    port.close();
  }
};

await run(workerData as ImportJob);
