import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from './refusal.ts';
import { Missing, type Tree } from './tree.ts';

/** A repository in a folder of this machine, on a share or a stick. Paths are those the format knows, never a stranger's. */
export const folderTree = (folder: string): Tree => ({
  connections: 2,
  open: async (path, from) => {
    const place = join(folder, ...path.split('/'));
    const found = await stat(place).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw new Refused('sync.unreadable', { path, detail: error.code ?? '' }, error);
    });
    // a pipe or a device never ends
    if (!found?.isFile()) throw new Missing(path);
    const handle = await open(place, 'r').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT'
        ? new Missing(path)
        : new Refused('sync.unreadable', { path, detail: error.code ?? '' }, error);
    });
    await handle.close();
    return { from, bytes: readable(createReadStream(place, { start: from, highWaterMark: 1 << 20 }), path) };
  },
  close: async () => {},
});

/** A stick pulled out in the middle is a refusal in words, not a fault of the program. */
async function* readable(stream: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code ? new Refused('sync.unreadable', { path, detail: code }, error) : error;
  }
}
