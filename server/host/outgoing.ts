import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { parcelPieceBytes } from '../../contract/takeaway.ts';

type Outgoing = { readonly size: number; readonly token: string | null; readonly forget: NodeJS.Timeout };

/** A file nobody fetches is forgotten. */
const patienceMs = 10 * 60_000;

/** Long files on their way out: each lies in the host's own folder until whoever asked has its last piece, so that none is ever held whole. */
export class OutgoingFiles {
  readonly #folder: string;
  readonly #ready = new Map<string, Outgoing>();

  /** Whatever an earlier host left there is nobody's. */
  constructor(folder: string) {
    this.#folder = folder;
    rmSync(folder, { recursive: true, force: true });
  }

  /** Writes a file for a session. @returns its id and size, bytes */
  async make(
    token: string | null,
    write: (out: Writable) => Promise<void>,
  ): Promise<Result<{ parcel: string; size: number }, 'files.diskFull'>> {
    const parcel = randomUUID();
    mkdirSync(this.#folder, { recursive: true });
    const out = createWriteStream(this.#path(parcel));
    // whoever writes is told; nobody else falls over it
    out.on('error', () => undefined);
    try {
      await write(out);
    } catch (error) {
      out.destroy();
      if (!out.closed) await once(out, 'close').catch(() => undefined);
      this.#drop(parcel);
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return fail('files.diskFull');
      throw error;
    }
    const { size } = await stat(this.#path(parcel));
    const forget = setTimeout(() => this.#drop(parcel), patienceMs).unref();
    this.#ready.set(parcel, { size, token, forget });
    return ok({ parcel, size });
  }

  /** A piece, base64. With the last one the file is gone. */
  async read(
    parcel: string,
    index: number,
    token: string | null,
  ): Promise<Result<{ bytes: string; last: boolean }, 'custody.parcelLost'>> {
    const outgoing = this.#ready.get(parcel);
    const from = index * parcelPieceBytes;
    if (!outgoing || outgoing.token !== token || from >= Math.max(1, outgoing.size))
      return fail('custody.parcelLost');
    const bytes = Buffer.alloc(Math.min(parcelPieceBytes, outgoing.size - from));
    const handle = await open(this.#path(parcel), 'r');
    try {
      await handle.read(bytes, 0, bytes.length, from);
    } finally {
      await handle.close();
    }
    const last = from + bytes.length >= outgoing.size;
    if (last) this.#drop(parcel);
    return ok({ bytes: bytes.toString('base64'), last });
  }

  close(): void {
    for (const parcel of [...this.#ready.keys()]) this.#drop(parcel);
  }

  #path(parcel: string): string {
    return join(this.#folder, parcel);
  }

  #drop(parcel: string): void {
    clearTimeout(this.#ready.get(parcel)?.forget);
    this.#ready.delete(parcel);
    rmSync(this.#path(parcel), { force: true });
  }
}
