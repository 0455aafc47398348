import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Attachment } from '../../contract/files.ts';
import { matchesName, mediaTypeTaken } from './file-type.ts';
import { pieceLength, piecesOf, type SealedFiles, sealPiece } from './sealed-file.ts';
import type { StreamSeal } from './vault.ts';

/** A file that is about to come. */
export type Upload = {
  readonly name: string;
  readonly size: number;
  /** the session that began it; another may not go on with it */
  readonly token: string | null;
  /** the stream's key for one piece; null where it was destroyed */
  readonly seal: () => Promise<StreamSeal | null>;
  /** puts the whole file on record */
  readonly record: (attachment: Attachment) => Promise<void>;
};

type Open = Upload & { readonly id: string; readonly pieces: Uint8Array[]; forget: NodeJS.Timeout };

/** Uploads that are under way at once; each holds its pieces, sealed, until the last has come. */
const most = 8;
/** An upload nobody goes on with is forgotten. */
const patienceMs = 120_000;

/** Files on their way in. A piece is sealed as it comes; readable is never more than the one. */
export class Uploads {
  readonly #open = new Map<string, Open>();
  readonly #files: SealedFiles;

  constructor(files: SealedFiles) {
    this.#files = files;
  }

  begin(upload: Upload): Result<{ upload: string }, 'request.busy'> {
    if (this.#open.size >= most) return fail('request.busy');
    const id = randomUUID();
    this.#open.set(id, { ...upload, id, pieces: [], forget: this.#later(id) });
    return ok({ upload: id });
  }

  /** Takes the next piece. Whatever is wrong with it ends the upload. */
  async piece(
    { upload: id, index, bytes }: { upload: string; index: number; bytes: Uint8Array },
    token: string | null,
  ): Promise<
    Result<{ done: boolean }, 'files.uploadLost' | 'files.lyingType' | 'files.encrypted' | 'files.diskFull'>
  > {
    const open = this.#open.get(id);
    if (!open || open.token !== token) return fail('files.uploadLost');
    clearTimeout(open.forget);
    const taken = await this.#take(open, index, bytes);
    if (!taken.ok || taken.value.done) this.#open.delete(id);
    else open.forget = this.#later(id);
    return taken;
  }

  async #take(open: Open, index: number, bytes: Uint8Array): ReturnType<Uploads['piece']> {
    const { id: file, name, size, pieces } = open;
    if (index !== pieces.length || bytes.length !== pieceLength({ index, size }))
      return fail('files.uploadLost');
    if (index === 0) {
      const matches = matchesName(name, bytes);
      if (!matches.ok) return matches;
    }
    const seal = await open.seal();
    if (!seal) return fail('files.uploadLost');
    pieces.push(sealPiece(seal, { file, index, size }, bytes));
    if (pieces.length < piecesOf(size)) return ok({ done: false });
    const type = mediaTypeTaken(name);
    if (!type.ok) throw new Error(`an upload of ${name} was begun`);
    try {
      const { sha256 } = await this.#files.keep(pieces);
      await open.record({ id: file, sealed: sha256, name, mediaType: type.value, size });
      return ok({ done: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return fail('files.diskFull');
      throw error;
    }
  }

  #later(id: string): NodeJS.Timeout {
    return setTimeout(() => this.#open.delete(id), patienceMs).unref();
  }

  close(): void {
    for (const { forget } of this.#open.values()) clearTimeout(forget);
    this.#open.clear();
  }
}
