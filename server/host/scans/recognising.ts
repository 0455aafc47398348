import type { ScanEvent } from '../../../contract/scans/scan.ts';
import type { WaitingPage } from '../../../db/records/scans.ts';
import type { LimitedThread } from '../limited-thread.ts';
import type { ScanReply, ScanTask } from '../scan-worker.ts';

type Recognising = {
  /** Looks whether there is something to read; does nothing while it is reading. */
  readonly wake: () => void;
  readonly close: () => Promise<void>;
};

type Parts = {
  readonly next: () => WaitingPage | null;
  /** where the page's PDF lies */
  readonly pathOf: (page: WaitingPage) => string;
  readonly record: (scan: string, event: ScanEvent) => void;
  readonly thread: LimitedThread<ScanTask, ScanReply>;
  /** share of the time a page took that the machine then has for others */
  readonly rest?: number;
  readonly onFault: (error: unknown) => void;
};

/** Longest rest between two pages, milliseconds. */
const longestRest = 5_000;

const outcomeOf = (
  reply: Awaited<ReturnType<LimitedThread<ScanTask, ScanReply>['ask']>>,
  page: number,
): ScanEvent => {
  if (reply.kind === 'page')
    return { type: 'scan.pageRead', page, text: reply.text, confidence: reply.confidence };
  if (reply.kind === 'pageFailed') return { type: 'scan.pageFailed', page, failure: reply.failure };
  return { type: 'scan.pageFailed', page, failure: reply.kind === 'timeout' ? 'timeout' : 'broken' };
};

/**
 * Reads waiting pages in the background, one at a time, with a rest after each so that visitors and staff never wait for it. What has been
 * read is on record page by page: a host that is killed goes on with the page it was at.
 */
export const recognising = ({ next, pathOf, record, thread, rest = 0.5, onFault }: Parts): Recognising => {
  let running = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const readOn = async (): Promise<void> => {
    for (let page = next(); page !== null && !closed; page = next()) {
      const since = performance.now();
      const reply = await thread.ask({ kind: 'page', path: pathOf(page), page: page.page });
      if (closed) return;
      record(page.id, outcomeOf(reply, page.page));
      const pause = Math.min(longestRest, (performance.now() - since) * rest);
      await new Promise<void>(resolve => {
        timer = setTimeout(resolve, pause).unref();
      });
    }
  };

  return {
    wake: () => {
      if (closed || running) return;
      running = true;
      void readOn()
        .catch(onFault)
        .finally(() => {
          running = false;
        });
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await thread.close();
    },
  };
};
