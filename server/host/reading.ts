import { fail } from '../../contract/errors.ts';
import type { openPaperSheet } from '../../core/custody/sheet-file.ts';
import { refuse } from '../../core/library/parsed.ts';
import type { FileReader } from '../../core/sync/tools.ts';
import type { SiteReader } from '../../core/website/tools.ts';
import { limitedThread, type ThreadLimits } from './limited-thread.ts';
import type { ReadReply, ReadTask } from './reading-worker.ts';

export const readingLimits: ThreadLimits = { timeoutMs: 120_000, heapMb: 1024 };

/** Reads files on a thread of its own, one after the other. A file that takes too long or too much memory is refused. */
export const readingThread = (
  entry: URL,
  limits: ThreadLimits = readingLimits,
): FileReader &
  SiteReader & {
    /** A sender's 目录表; refused where it is none, is broken or takes too long. */
    papers: (path: string) => ReturnType<typeof openPaperSheet>;
    /** The words of a Word or text file as HTML; null where it has none or is broken. */
    html: (bytes: Uint8Array, name: string) => Promise<string | null>;
    close: () => Promise<void>;
  } => {
  const { ask, close } = limitedThread<ReadTask, ReadReply>(entry, limits);
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
    papers: async path => {
      const reply = await ask({ kind: 'papers', path });
      return reply.kind === 'papers' ? reply.sheet : fail('custody.sheetUnreadable');
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
    sketch: async (path, page) => {
      const reply = await ask({ kind: 'sketch', path, page });
      if (reply.kind === 'sketch') return reply.page;
      throw new Error('message' in reply ? reply.message : reply.kind);
    },
    close,
  };
};
