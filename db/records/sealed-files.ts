import { createReadStream, existsSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SealedFiles } from '../../core/records/sealed-file.ts';
import { type FileStore, fileStore } from '../library/files.ts';

/** Where a data folder, or a backup, keeps sealed files: `sealed/ab/abcdef…`, by the SHA-256 of what lies there. */
export const sealedStore = (folder: string): FileStore => fileStore(folder, undefined, 'sealed');

export const sealedFiles = (dataDir: string): SealedFiles => {
  const store = sealedStore(dataDir);
  return {
    keep: pieces => store.keep(pieces),
    read: async (sha256, { from, length }) => {
      if (!existsSync(store.path(sha256))) return null;
      const handle = await open(store.path(sha256), 'r');
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
  };
};

/** Every sealed file of a folder, by SHA-256. */
export async function sealedIn(folder: string): Promise<string[]> {
  const root = join(folder, 'sealed');
  if (!existsSync(root)) return [];
  const names = await Promise.all(
    (await readdir(root)).filter(name => name.length === 2).map(name => readdir(join(root, name))),
  );
  return names.flat();
}

/**
 * Adds the sealed files of one folder to another, each by a temporary name, synced and checked against its hash. Answers those that are not what
 * their name says: they are not copied, and a good copy that is there already stays.
 */
export async function copySealed(from: string, to: string): Promise<string[]> {
  const [source, target] = [sealedStore(from), sealedStore(to)];
  const damaged: string[] = [];
  for (const sha256 of await sealedIn(from)) {
    if (await target.has(sha256)) continue;
    if (!(await source.intact(sha256))) damaged.push(sha256);
    else await target.keep(createReadStream(source.path(sha256), { highWaterMark: 1 << 20 }));
  }
  return damaged;
}
