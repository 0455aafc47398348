import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempDir } from '../test/fixtures/temp.ts';
import { createLog } from './log.ts';
import { logFile } from './log-file.ts';

test('the log of a machine nobody looks after never grows past its bounds, and keeps the newest', () => {
  const folder = tempDir();
  const log = createLog(logFile(folder, { maxBytes: 2_000, keep: 3 }));
  for (let n = 0; n < 500; n++) log.event('tick', { n });
  const names = readdirSync(join(folder, 'logs')).sort();
  expect(names).toEqual(['shell.log', 'shell.log.1', 'shell.log.2', 'shell.log.3']);
  const total = names.reduce((sum, name) => sum + statSync(join(folder, 'logs', name)).size, 0);
  expect(total).toBeLessThan(4 * 2_200);
  const newest =
    readFileSync(join(folder, 'logs', 'shell.log'), 'utf8') ||
    readFileSync(join(folder, 'logs', 'shell.log.1'), 'utf8');
  expect(newest).toContain('"n":499');
});

test('a new start goes on with the old file', () => {
  const folder = tempDir();
  createLog(logFile(folder)).event('first');
  createLog(logFile(folder)).event('second');
  expect(readFileSync(join(folder, 'logs', 'shell.log'), 'utf8')).toMatch(/first[\s\S]*second/);
});
