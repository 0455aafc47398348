import '../runtime.ts';
import { setTimeout as delay } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { localIso } from '../../core/library/dates.ts';
import { applyDecisions } from '../../db/library/decide.ts';
import { openLibraryWriter } from '../../db/library/open.ts';
import { openDecisions } from '../../db/records/decisions.ts';
import type { FromReview, ToReview } from './review-protocol.ts';

/**
 * Carries decisions into the library beside a running import: each is one short transaction, and the database keeps the two apart. While an import
 * activates, a decision waits for it here and is tried again until it is done.
 */
const port = parentPort;
if (!port) throw new Error('decisions are applied on a thread of their own');
const { dataDir } = workerData as { readonly dataDir: string };

const isBusy = (error: unknown): boolean =>
  ['SQLITE_BUSY', 'SQLITE_LOCKED'].some(code =>
    String((error as { code?: string } | null)?.code).startsWith(code),
  );

const apply = async (ids: readonly string[]): Promise<void> => {
  const library = openLibraryWriter(dataDir);
  if (!library.ok) throw new Error(library.error.code);
  const decisions = openDecisions(dataDir);
  if (!decisions.ok) throw new Error(decisions.error.code);
  try {
    for (;;) {
      try {
        applyDecisions(library.value, ids, decisions.value, localIso(new Date()));
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
        await delay(500);
      }
    }
  } finally {
    decisions.value.close();
    library.value.close();
  }
};

let last = Promise.resolve();
port.on('message', (message: ToReview) => {
  if (message.kind === 'close') {
    port.close();
    return;
  }
  const { order, ids } = message;
  last = last.then(async () => {
    const answer: FromReview = await apply(ids).then(
      () => ({ kind: 'applied', order }),
      (error: Error) => ({ kind: 'failed', order, stack: String(error.stack) }),
    );
    port.postMessage(answer);
  });
});
