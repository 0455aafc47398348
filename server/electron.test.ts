import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempDir } from '../test/fixtures/temp.ts';
import { electronBinary, hasDisplay, offerElectron } from './electron.ts';

test('a Linux machine has a display where X or Wayland says so; others have a desktop', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'win32')).toBe(true);
});

test('an Electron of one’s own is used where it is really there', () => {
  const folder = tempDir();
  const env = { ELECTRON_OVERRIDE_DIST_PATH: folder };
  expect(electronBinary(env)).toBeNull();
  for (const name of ['electron', 'electron.exe']) writeFileSync(join(folder, name), '');
  expect(electronBinary(env)).toMatch(/electron(\.exe)?$/);
});

test('without a terminal to answer at, nothing is asked and nothing is downloaded', async () => {
  expect(await offerElectron({ interactive: false })).toBeNull();
});
