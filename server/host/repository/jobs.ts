import { join } from 'node:path';
import type { ImportProgress, ImportReport } from '../../../contract/imports.ts';
import type { Publication } from '../../../contract/publishing.ts';
import { readAddress } from '../../../core/repository/address.ts';
import { publish, publishingFailure } from '../../../core/repository/publish.ts';
import { Refused } from '../../../core/repository/refusal.ts';
import { syncRepository } from '../../../core/repository/sync.ts';
import { folderTree } from '../../../core/repository/tree-folder.ts';
import { zipTree } from '../../../core/repository/tree-zip.ts';
import { importStore } from '../../../db/library/activate.ts';
import { fileStore } from '../../../db/library/files.ts';
import type { LibraryWriter } from '../../../db/library/open.ts';
import { publishedLibrary } from '../../../db/library/publishing.ts';
import type { openStaging } from '../../../db/library/staging.ts';
import { entryUrl } from '../../paths.ts';
import { entryMakers } from '../entry-thread.ts';
import type { ImportJob } from '../import-protocol.ts';
import { reviewOf } from '../import-review.ts';
import { subscriptionOf } from './subscriptions.ts';

type Surroundings = {
  readonly library: LibraryWriter;
  readonly staging: Extract<ReturnType<typeof openStaging>, { ok: true }>['value'];
  readonly decisions: Parameters<typeof reviewOf>[1];
  readonly signal: AbortSignal;
  readonly progress: (progress: ImportProgress) => void;
};

/** A synchronisation in the import worker. */
export const runSync = (
  job: Extract<ImportJob, { kind: 'sync' }>,
  { library, staging, decisions, signal, progress }: Surroundings,
): Promise<ImportReport> => {
  const { dataDir, source } = job;
  const { trust, subscription } = subscriptionOf(dataDir, source.id);
  const openTree = async () => {
    const address = readAddress(job.stick ?? subscription.address);
    switch (address.kind) {
      case 'web': {
        // the network is loaded only where it is asked for
        const { httpsTree } = await import('../../../core/repository/tree-https.ts');
        return httpsTree(address.url, subscription);
      }
      case 'zip':
        return zipTree(address.path);
      case 'folder':
        return folderTree(address.path);
      case 'stick':
        throw new Refused('sync.stickMissing');
    }
  };
  return syncRepository(source, job.runId, {
    store: importStore(library, decisions.ranks(), entryMakers(entryUrl('entryWorker'))),
    files: fileStore(dataDir),
    staging,
    trust,
    review: reviewOf(source, decisions),
    tree: openTree,
    folder: join(dataDir, 'sync', source.id),
    bytesPerSecond: subscription.kilobytesPerSecond * 1024,
    now: () => new Date(),
    signal,
    progress,
  });
};

/** A publication in the import worker: nothing is imported meanwhile, so it is the library of one moment. */
export const runPublish = async (
  job: Extract<ImportJob, { kind: 'publish' }>,
  { library, signal, progress }: Omit<Surroundings, 'staging' | 'decisions'>,
): Promise<Publication> => {
  const now = new Date();
  const at = now.toISOString();
  try {
    const report = await publish(job.order, {
      library: publishedLibrary(library, fileStore(job.dataDir).path),
      now,
      progress: (done, total) =>
        progress({
          runId: job.runId,
          source: job.order.repository,
          phase: 'publishing',
          done,
          total,
          current: null,
        }),
      signal,
    });
    return { at, report, problem: null };
  } catch (error) {
    const failure = publishingFailure(error);
    if (!failure) throw error;
    return { at, report: null, problem: { code: failure.error.code, params: { ...failure.error.params } } };
  }
};
