import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Steps } from './aside.ts';
import { Refused } from './refusal.ts';

/** Copies a library file to its blob, checked while it is read. @throws Refused where the library's file is not what its name says */
export const copyBlob = async (from: string, to: string, sha256: string, step: Steps): Promise<number> => {
  const aside = `${to}.aside`;
  try {
    step('write', to);
    await copyFile(from, aside);
    const handle = await open(aside, 'r+');
    let size = 0;
    try {
      const hash = createHash('sha256');
      for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
        hash.update(chunk as Uint8Array);
        size += (chunk as Uint8Array).length;
      }
      if (hash.digest('hex') !== sha256) throw new Refused('library.fileTampered', { sha256 });
      step('sync', to);
      await handle.sync();
    } finally {
      await handle.close();
    }
    step('rename', to);
    await rename(aside, to);
    return size;
  } catch (error) {
    await rm(aside, { force: true });
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync(from)
      ? new Refused('library.fileMissing', { sha256 })
      : error;
  }
};

const listFolder = (path: string): string[] => (existsSync(path) ? readdirSync(path) : []);

/** The blobs that lie in a repository. */
export const blobsIn = (repository: string): Set<string> =>
  new Set(listFolder(join(repository, 'blobs')).flatMap(part => listFolder(join(repository, 'blobs', part))));

/** Remove what the newest metadata no longer names: what was withdrawn shall not stay on a public server. */
export const tidy = (
  repository: string,
  keep: ReadonlySet<string>,
  blobs: ReadonlySet<string>,
  step: Steps,
): number => {
  let removed = 0;
  const remove = (path: string): void => {
    step('remove', path);
    rmSync(join(repository, path), { force: true });
  };
  for (const folder of ['catalogue', 'package', 'metadata']) {
    for (const name of listFolder(join(repository, folder))) {
      const path = `${folder}/${name}`;
      if (!keep.has(path) && !/^metadata\/\d+\.root\.json$/.test(path)) remove(path);
    }
  }
  for (const name of blobsIn(repository)) {
    if (blobs.has(name)) continue;
    remove(`blobs/${name.slice(0, 2)}/${name}`);
    removed++;
  }
  return removed;
};
