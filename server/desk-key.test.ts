import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempDir } from '../test/fixtures/temp.ts';
import { deskAddress, deskKey, isDeskKey } from './desk-key.ts';

test('a data folder has one key, long, its own, and readable by its owner alone', () => {
  const folder = tempDir();
  const key = deskKey(folder);
  expect(key).toMatch(/^[\w-]{43}$/);
  expect(deskKey(folder)).toBe(key);
  expect(deskKey(tempDir())).not.toBe(key);
  expect(readFileSync(join(folder, 'desk.key'), 'utf8').trim()).toBe(key);
  if (process.platform !== 'win32') expect(statSync(join(folder, 'desk.key')).mode & 0o777).toBe(0o600);
});

test('only the whole key is the key', () => {
  const key = deskKey(tempDir());
  expect(isDeskKey(key, key)).toBe(true);
  for (const wrong of ['', key.slice(1), `${key} `, key.toLowerCase(), '钥匙'])
    expect(isDeskKey(key, wrong)).toBe(false);
});

test('the address keeps the key behind #, where no server sees it', () => {
  const address = new URL(deskAddress('http://127.0.0.1:8686', 'k'));
  expect(address.href.split('#')[0]).toBe('http://127.0.0.1:8686/');
  expect(address.hash).toBe('#/desk?key=k');
});
