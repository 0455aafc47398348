import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hashFile } from '../db/library/files.ts';

/**
 * Finds a file by its content in the folders documents came from: those of the same size are read. The folders are listed once, when first asked.
 */
export const filesAtSources = (folders: readonly string[]) => {
  let bySize: Map<number, string[]> | null = null;
  const listed = async (): Promise<Map<number, string[]>> => {
    const found = new Map<number, string[]>();
    for (const folder of folders) {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        const size = await stat(path).then(
          ({ size: bytes }) => bytes,
          () => -1,
        );
        found.set(size, [...(found.get(size) ?? []), path]);
      }
    }
    return found;
  };
  return async (sha256: string, size: number): Promise<AsyncIterable<Uint8Array> | null> => {
    bySize ??= await listed();
    for (const path of bySize.get(size) ?? []) {
      if ((await hashFile(path)).sha256 === sha256) return createReadStream(path);
    }
    return null;
  };
};
