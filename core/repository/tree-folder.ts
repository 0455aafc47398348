import { type FileHandle, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from './refusal.ts';
import { Missing, type Tree } from './tree.ts';

/** Bytes read at once at the most. */
const piece = 1 << 20;

/** A stick pulled out in the middle is a refusal in words, not a fault of the program. */
const faultOf = (error: unknown, path: string): unknown => {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Missing(path);
  return code ? new Refused('sync.unreadable', { path, detail: code }, error) : error;
};

/** A repository in a folder of this machine, on a share or a stick. Paths are those the format knows, never a stranger's. */
export const folderTree = (folder: string): Tree => ({
  connections: 4,
  open: async (path, from) => {
    const place = join(folder, ...path.split('/'));
    const found = await stat(place).catch((error: unknown) => {
      throw faultOf(error, path);
    });
    // a pipe or a device never ends
    if (!found.isFile()) throw new Missing(path);
    return { from, bytes: contentOf(place, path, from, found.size) };
  },
  close: async () => {},
});

/** A file's bytes from `from` on. Its size only spares the last read: whoever reads counts what came. */
async function* contentOf(
  place: string,
  path: string,
  from: number,
  size: number,
): AsyncGenerator<Uint8Array> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(place, 'r');
    for (let at = from; ; ) {
      const room = Buffer.allocUnsafe(Math.min(piece, Math.max(1, size - at)));
      const { bytesRead } = await handle.read(room, 0, room.length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield room.subarray(0, bytesRead);
      if (at === size) return;
    }
  } catch (error) {
    throw faultOf(error, path);
  } finally {
    await handle?.close();
  }
}
