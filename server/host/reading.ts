import { Worker } from 'node:worker_threads';
import { refuse } from '../../core/library/parsed.ts';
import type { FileReader } from '../../core/sync/tools.ts';
import type { SiteReader } from '../../core/website/tools.ts';
import type { ReadReply, ReadTask } from './reading-worker.ts';

export type ReadingLimits = {
  /** milliseconds a file may take before its reader is ended */
  readonly timeoutMs: number;
  /** megabytes of JavaScript heap */
  readonly heapMb: number;
};

export const readingLimits: ReadingLimits = { timeoutMs: 120_000, heapMb: 1024 };

type Lost = { readonly kind: 'timeout' } | { readonly kind: 'died'; readonly message: string };

/**
 * Reads files on a thread of its own, one after the other. A file that takes too long or too much memory ends that thread and
 * nothing else: it is refused, and the next file finds a new thread.
 */
export const readingThread = (
  entry: URL,
  limits: ReadingLimits = readingLimits,
): FileReader &
  SiteReader & {
    /** The words of a Word or text file as HTML; null where it has none or is broken. */
    html: (bytes: Uint8Array, name: string) => Promise<string | null>;
    close: () => Promise<void>;
  } => {
  let worker: Worker | null = null;

  const start = (): Worker => {
    const started = new Worker(entry, {
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
      // What pdf.js and others say of a broken file is no news to whoever runs the import.
      stdout: true,
      stderr: true,
    });
    started.on('exit', () => {
      if (worker === started) worker = null;
    });
    started.unref();
    return started;
  };

  const ask = (task: ReadTask): Promise<ReadReply | Lost> =>
    new Promise(resolve => {
      worker ??= start();
      const asked = worker;
      const settle = (reply: ReadReply | Lost) => {
        clearTimeout(timer);
        asked.off('message', settle).off('error', died).off('exit', ended);
        resolve(reply);
      };
      const died = (error: Error) => settle({ kind: 'died', message: error.message });
      const ended = () => settle({ kind: 'died', message: 'ended' });
      const timer = setTimeout(() => {
        settle({ kind: 'timeout' });
        if (worker === asked) worker = null;
        void asked.terminate();
      }, limits.timeoutMs);
      asked.on('message', settle).on('error', died).on('exit', ended);
      asked.postMessage(task);
    });

  return {
    read: async (path, name) => {
      const reply = await ask({ kind: 'read', path, name });
      if (reply.kind === 'read') return reply.outcome;
      if (reply.kind === 'timeout') return refuse('timeout', `${Math.round(limits.timeoutMs / 1000)} s`);
      return refuse('broken', 'message' in reply ? reply.message.slice(0, 200) : null);
    },
    sheet: async path => {
      const reply = await ask({ kind: 'sheet', path });
      if (reply.kind === 'sheet') return reply.rows;
      throw new Error('message' in reply ? reply.message : reply.kind);
    },
    html: async (bytes, name) => {
      const reply = await ask({ kind: 'html', bytes, name });
      return reply.kind === 'html' ? reply.html : null;
    },
    list: async (path, address, select) => {
      const reply = await ask({ kind: 'list', path, address, select });
      if (reply.kind === 'list') return reply.list;
      throw new Error('message' in reply ? reply.message : reply.kind);
    },
    article: async (path, address, mapping) => {
      const reply = await ask({ kind: 'article', path, address, mapping });
      if (reply.kind === 'article') return reply.article;
      throw new Error('message' in reply ? reply.message : reply.kind);
    },
    close: async () => {
      await worker?.terminate();
    },
  };
};
