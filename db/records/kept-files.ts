import { createReadStream, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type KeptFile, keptFolders } from '../../core/records/kept-files.ts';
import { type FileStore, fileStore } from '../library/files.ts';

/** Where a data folder, or a backup, keeps the records' files: `sealed/ab/abcdef…` and `scans/ab/abcdef…`, by the SHA-256 of what lies there. */
export const keptStore = (folder: string, name: KeptFile['folder']): FileStore =>
  fileStore(folder, undefined, name);

const keptIn = async (folder: string, name: KeptFile['folder']): Promise<string[]> => {
  const root = join(folder, name);
  if (!existsSync(root)) return [];
  const names = await Promise.all(
    (await readdir(root)).filter(part => part.length === 2).map(part => readdir(join(root, part))),
  );
  return names.flat();
};

/**
 * Adds the records' files of one folder to another, each by a temporary name, synced and checked against its hash. What is not what its
 * name says is not copied, and a good copy that is there already stays.
 */
export async function copyKept(from: string, to: string): Promise<void> {
  for (const name of keptFolders) {
    const [source, target] = [keptStore(from, name), keptStore(to, name)];
    for (const sha256 of await keptIn(from, name)) {
      if ((await target.has(sha256)) || !(await source.intact(sha256))) continue;
      await target.keep(createReadStream(source.path(sha256), { highWaterMark: 1 << 20 }));
    }
  }
}
