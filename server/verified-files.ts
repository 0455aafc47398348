import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../contract/errors.ts';

/** A stored file whose content was found to be what its name says. Close the handle, or read it to the end. */
export type OpenFile = { readonly handle: FileHandle; readonly size: number };

type Missing = 'library.fileMissing' | 'library.fileTampered';
export type VerifiedFiles = (sha256: string) => Promise<Result<OpenFile, Missing>>;

const identityOf = async (handle: FileHandle): Promise<{ identity: string; size: number }> => {
  const { dev, ino, size, mtimeNs, ctimeNs } = await handle.stat({ bigint: true });
  return { identity: [dev, ino, size, mtimeNs, ctimeNs].join(':'), size: Number(size) };
};

const hashOf = async (handle: FileHandle): Promise<string> => {
  const hash = createHash('sha256');
  const stream = handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 20 });
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest('hex');
};

/** The first folder that has the file. */
const openIn = async (folders: readonly string[], sha256: string): Promise<FileHandle | null> => {
  for (const folder of folders) {
    try {
      return await open(join(folder, sha256.slice(0, 2), sha256));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return null;
};

/**
 * Opens `ab/abcdef…` of one of the folders by SHA-256 and makes sure that it is that content: read whole once for every state of the
 * file (device, inode, size, modification and change time), through the very handle that is then served.
 */
export const createVerifiedFiles = (folders: readonly string[]): VerifiedFiles => {
  const verified = new Map<string, Promise<string>>();

  const verifiedHash = (identity: string, handle: FileHandle): Promise<string> => {
    const known = verified.get(identity);
    if (known) return known;
    const hashing = hashOf(handle);
    verified.set(identity, hashing);
    hashing.catch(() => verified.delete(identity));
    return hashing;
  };

  return async sha256 => {
    const handle = await openIn(folders, sha256);
    if (!handle) return fail('library.fileMissing');
    try {
      const before = await identityOf(handle);
      const hash = await verifiedHash(before.identity, handle);
      const after = await identityOf(handle);
      if (hash === sha256 && before.identity === after.identity) return ok({ handle, size: after.size });
    } catch (error) {
      await handle.close();
      throw error;
    }
    await handle.close();
    return fail('library.fileTampered');
  };
};
