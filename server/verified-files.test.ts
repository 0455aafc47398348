import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { tempDir } from '../test/fixtures/temp.ts';
import { createVerifiedFiles } from './verified-files.ts';

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

const store = (content: string) => {
  const folder = tempDir();
  const hash = sha256(content);
  const path = join(folder, hash.slice(0, 2), hash);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  const files = createVerifiedFiles([folder]);
  const open = async () => {
    const opened = await files(hash);
    if (opened.ok) await opened.value.handle.close();
    return opened.ok ? opened.value.size : opened.error.code;
  };
  return { path, open };
};

test('a file that is what its name says is opened', async () => {
  const { open } = store('云溪县');
  expect(await open()).toBe(9);
});

test('a changed byte is found, also after the file was good before', async () => {
  const { path, open } = store('一二三四');
  expect(await open()).toBe(12);
  writeFileSync(path, '一二三五');
  expect(await open()).toBe('library.fileTampered');
});

test('a change that hides behind the old modification time is found', async () => {
  const { path, open } = store('公开公开');
  const then = new Date('2024-01-01T00:00:00Z');
  utimesSync(path, then, then);
  expect(await open()).toBe(12);
  writeFileSync(path, '公开不公');
  utimesSync(path, then, then);
  expect(await open()).toBe('library.fileTampered');
});

test('a file cut short by a failing disk is found', async () => {
  const { path, open } = store('0123456789');
  truncateSync(path, 9);
  expect(await open()).toBe('library.fileTampered');
});

test('a repaired file is served again', async () => {
  const { path, open } = store('good');
  const good = readFileSync(path);
  writeFileSync(path, 'evil');
  expect(await open()).toBe('library.fileTampered');
  writeFileSync(path, good);
  expect(await open()).toBe(4);
});

test('a file that is not there is missing, not a fault', async () => {
  const { path, open } = store('gone');
  rmSync(path);
  expect(await open()).toBe('library.fileMissing');
});

test('readers that come together share one reading, and all get the file', async () => {
  const { open } = store('x'.repeat(5_000_000));
  expect(await Promise.all(Array.from({ length: 8 }, open))).toEqual(Array(8).fill(5_000_000));
});
