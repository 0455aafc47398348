import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { SealedFiles } from '../../core/records/sealed-file.ts';
import { keptStore } from './kept-files.ts';

export const sealedFiles = (dataDir: string): SealedFiles => {
  const store = keptStore(dataDir, 'sealed');
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
