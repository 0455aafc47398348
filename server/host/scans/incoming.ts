import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../contract/errors.ts';
import { maxScanBytes, scanPieceBytes } from '../../../contract/scans/methods.ts';

type Incoming = {
  readonly size: number;
  readonly token: string | null;
  next: number;
  forget: NodeJS.Timeout;
};

/** Uploads under way at once: as many pictures as a scan may have, and a few desks. */
const most = 400;
/** An upload nobody makes anything of is forgotten. */
const patienceMs = 30 * 60_000;

const orDiskFull = async <T>(work: () => Promise<T>): Promise<Result<T, 'scans.diskFull'>> => {
  try {
    return ok(await work());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return fail('scans.diskFull');
    throw error;
  }
};

/** Pictures, PDFs and 目录表 on their way in: each a file of the host's own folder until something is made of it. */
export class IncomingFiles {
  readonly #folder: string;
  readonly #open = new Map<string, Incoming>();

  /** Whatever an earlier host left there is nobody's: its uploads ended with it. */
  constructor(folder: string) {
    this.#folder = folder;
    rmSync(folder, { recursive: true, force: true });
  }

  /** Where a file of the host's own may be written. */
  path(id: string): string {
    mkdirSync(this.#folder, { recursive: true });
    return join(this.#folder, id);
  }

  begin(
    size: number,
    token: string | null,
  ): Result<{ upload: string }, 'scans.empty' | 'scans.tooLarge' | 'request.busy'> {
    if (size === 0) return fail('scans.empty');
    if (size > maxScanBytes) return fail('scans.tooLarge', { megabytes: maxScanBytes / 1024 / 1024 });
    if (this.#open.size >= most) return fail('request.busy');
    const upload = randomUUID();
    this.#open.set(upload, { size, token, next: 0, forget: this.#later(upload) });
    return ok({ upload });
  }

  /** Takes the next piece. Whatever is wrong with it ends the upload. */
  async piece(
    upload: string,
    index: number,
    bytes: Uint8Array,
    token: string | null,
  ): Promise<Result<{ done: boolean }, 'scans.uploadLost' | 'scans.diskFull'>> {
    const incoming = this.#open.get(upload);
    if (!incoming || incoming.token !== token) return fail('scans.uploadLost');
    const from = index * scanPieceBytes;
    if (index !== incoming.next || bytes.length !== Math.min(scanPieceBytes, incoming.size - from)) {
      this.drop([upload]);
      return fail('scans.uploadLost');
    }
    incoming.next++;
    const written = await orDiskFull(async () => {
      const handle = await open(this.path(upload), index === 0 ? 'w' : 'r+');
      try {
        await handle.write(bytes, 0, bytes.length, from);
      } finally {
        await handle.close();
      }
    });
    if (written.ok) return ok({ done: from + bytes.length === incoming.size });
    this.drop([upload]);
    return written;
  }

  /** The files of finished uploads, in the order asked; null where one is not there, not whole or not this session's. */
  paths(uploads: readonly string[], token: string | null): string[] | null {
    const whole = uploads.every(upload => {
      const incoming = this.#open.get(upload);
      return incoming?.token === token && incoming.next === Math.ceil(incoming.size / scanPieceBytes);
    });
    return whole ? uploads.map(upload => this.path(upload)) : null;
  }

  drop(uploads: readonly string[]): void {
    for (const upload of uploads) {
      clearTimeout(this.#open.get(upload)?.forget);
      this.#open.delete(upload);
      rmSync(join(this.#folder, upload), { force: true });
    }
  }

  close(): void {
    this.drop([...this.#open.keys()]);
  }

  #later(upload: string): NodeJS.Timeout {
    return setTimeout(() => this.drop([upload]), patienceMs).unref();
  }
}
