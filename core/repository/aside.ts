import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Replaced in tests by one that fails at the k-th step. */
export type Steps = (step: 'mkdir' | 'write' | 'sync' | 'rename' | 'remove', path: string) => void;

/** Write a file aside and rename it into place: whoever looks, after a power cut too, sees the old one or the new one whole. */
export const writeAside = (path: string, bytes: string | Uint8Array, step: Steps = () => {}): void => {
  step('mkdir', path);
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.aside`;
  try {
    const handle = openSync(aside, 'w');
    try {
      step('write', path);
      const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      for (let at = 0; at < buffer.length; ) at += writeSync(handle, buffer, at);
      step('sync', path);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    step('rename', path);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
};
