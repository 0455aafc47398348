import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What the store does to the disk, one call a step: replaced in tests by one that fails at the k-th. */
export type Disk = {
  readonly mkdir: (folder: string) => Promise<unknown>;
  readonly create: (path: string) => Promise<FileHandle>;
  readonly write: (handle: FileHandle, bytes: Uint8Array) => Promise<unknown>;
  readonly sync: (handle: FileHandle) => Promise<unknown>;
  readonly rename: (from: string, to: string) => Promise<unknown>;
  readonly syncFolder: (folder: string) => Promise<unknown>;
  readonly remove: (path: string) => Promise<unknown>;
};

export const realDisk: Disk = {
  mkdir: folder => mkdir(folder, { recursive: true }),
  create: path => open(path, 'wx'),
  write: (handle, bytes) => handle.writeFile(bytes),
  sync: handle => handle.sync(),
  rename,
  syncFolder: async folder => {
    // Windows cannot open a folder for syncing; its rename is already ordered by NTFS's journal.
    if (process.platform === 'win32') return;
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  remove: path => rm(path, { force: true }),
};

export type StoredFile = { readonly sha256: string; readonly size: number };

/** Files by what they hold: `files/ab/abcdef…`, named by their SHA-256. A name that is there is whole. */
export type FileStore = {
  readonly path: (sha256: string) => string;
  readonly has: (sha256: string) => Promise<boolean>;
  /** Keep what the stream gives; the hash returned is of exactly the bytes kept. */
  readonly keep: (bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<StoredFile>;
  /** Take over a file that lies elsewhere on this disk and was found to be what its hash says. */
  readonly adopt: (from: string, sha256: string) => Promise<void>;
  /** True where the bytes on disk still are what the name says. */
  readonly intact: (sha256: string) => Promise<boolean>;
  /** Remove what was left half-written, and every file not `wanted`. */
  readonly sweep: (wanted: (sha256: string) => boolean) => Promise<number>;
};

export const hashFile = async (path: string): Promise<StoredFile> => {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
  }
  return { sha256: hash.digest('hex'), size };
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isFile(),
    () => false,
  );

const listed = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** `name` is the folder below the data folder: `files` for the library's, `sealed` for the records'. */
export const fileStore = (dataFolder: string, disk: Disk = realDisk, name = 'files'): FileStore => {
  const root = join(dataFolder, name);
  const folderOf = (sha256: string) => join(root, sha256.slice(0, 2));
  const path = (sha256: string) => join(folderOf(sha256), sha256);
  const has = (sha256: string) => exists(path(sha256));

  const keep: FileStore['keep'] = async bytes => {
    await disk.mkdir(root);
    const temporary = join(root, `tmp-${randomUUID()}`);
    const handle = await disk.create(temporary);
    try {
      const hash = createHash('sha256');
      let size = 0;
      try {
        for await (const chunk of bytes) {
          hash.update(chunk);
          size += chunk.length;
          await disk.write(handle, chunk);
        }
        await disk.sync(handle);
      } finally {
        await handle.close();
      }
      const sha256 = hash.digest('hex');
      if (!(await has(sha256))) {
        await disk.mkdir(folderOf(sha256));
        await disk.rename(temporary, path(sha256));
        await disk.syncFolder(folderOf(sha256));
      }
      return { sha256, size };
    } finally {
      // After the rename there is nothing under this name; after a failure nothing may stay.
      await rm(temporary, { force: true });
    }
  };

  const adopt: FileStore['adopt'] = async (from, sha256) => {
    const handle = await open(from, 'r+');
    try {
      await disk.sync(handle);
    } finally {
      await handle.close();
    }
    await disk.mkdir(folderOf(sha256));
    await disk.rename(from, path(sha256));
    await disk.syncFolder(folderOf(sha256));
  };

  const intact: FileStore['intact'] = async sha256 =>
    (await has(sha256)) && (await hashFile(path(sha256))).sha256 === sha256;

  const sweep: FileStore['sweep'] = async wanted => {
    let removed = 0;
    for (const name of await listed(root)) {
      if (name.startsWith('tmp-')) {
        await disk.remove(join(root, name));
        removed++;
        continue;
      }
      for (const sha256 of await listed(join(root, name))) {
        if (wanted(sha256)) continue;
        await disk.remove(join(root, name, sha256));
        removed++;
      }
    }
    return removed;
  };

  return { path, has, keep, adopt, intact, sweep };
};
