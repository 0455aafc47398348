import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { fail, ok, type Result } from '../../../contract/errors.ts';
import { sniff } from '../../../core/library/mediatypes.ts';
import type { FileStore, StoredFile } from '../../../db/library/files.ts';
import type { LimitedThread } from '../limited-thread.ts';
import type { ScanReply, ScanTask } from '../scan-worker.ts';
import type { IncomingFiles } from './incoming.ts';

export type KeepFault =
  | 'scans.wrongType'
  | 'scans.damaged'
  | 'scans.encrypted'
  | 'scans.mixed'
  | 'scans.tooSlow'
  | 'scans.diskFull';

const typeAt = async (path: string): Promise<string | null> => {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0);
    return sniff(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
};

/** Makes one PDF of what came and keeps it by its content. */
export type Keeping = (
  paths: readonly string[],
  dpi: number,
) => Promise<Result<StoredFile & { pages: number }, KeepFault>>;

/**
 * @param thread assembles and counts, apart from everything: what comes may be broken on purpose
 * @param incoming where a PDF of pictures is written before it is kept
 */
export const keeping = (
  files: FileStore,
  incoming: IncomingFiles,
  thread: LimitedThread<ScanTask, ScanReply>,
): Keeping => {
  const counted = async (path: string): Promise<Result<number, KeepFault>> => {
    const reply = await thread.ask({ kind: 'count', path });
    if (reply.kind === 'count') return reply.pages > 0 ? ok(reply.pages) : fail('scans.damaged', { page: 0 });
    return refusal(reply);
  };
  const refusal = (reply: Awaited<ReturnType<typeof thread.ask>>): Result<never, KeepFault> => {
    if (reply.kind === 'refused') return fail(reply.code, { page: reply.page });
    return reply.kind === 'timeout' ? fail('scans.tooSlow') : fail('scans.damaged', { page: 0 });
  };
  const keep = async (path: string): Promise<Result<StoredFile, 'scans.diskFull'>> => {
    try {
      return ok(await files.keep(createReadStream(path, { highWaterMark: 1 << 20 })));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return fail('scans.diskFull');
      throw error;
    }
  };
  const keptPdf = async (path: string) => {
    const pages = await counted(path);
    if (!pages.ok) return pages;
    const stored = await keep(path);
    return stored.ok ? ok({ ...stored.value, pages: pages.value }) : stored;
  };

  return async (paths, dpi) => {
    const types = await Promise.all(paths.map(typeAt));
    const [first] = paths;
    if (first !== undefined && types.every(type => type === 'pdf')) {
      return paths.length === 1 ? keptPdf(first) : fail('scans.mixed');
    }
    if (types.includes('pdf')) return fail('scans.mixed');
    const to = incoming.path(randomUUID());
    try {
      const reply = await thread.ask({ kind: 'assemble', pictures: paths, dpi, to });
      if (reply.kind !== 'assembled') return refusal(reply);
      const stored = await keep(to);
      return stored.ok ? ok({ ...stored.value, pages: reply.pages }) : stored;
    } finally {
      await rm(to, { force: true });
    }
  };
};
