import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holdAlone, holdShared } from './lock.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

it('many may have the records open, and a restore must wait for all of them', () => {
  const first = holdShared(dir);
  const second = holdShared(dir);
  expect(holdAlone(dir)).toBeNull();
  first?.();
  expect(holdAlone(dir)).toBeNull();
  second?.();
  const alone = holdAlone(dir);
  expect(alone).not.toBeNull();
  expect(holdShared(dir)).toBeNull();
  expect(holdAlone(dir)).toBeNull();
  alone?.();
  holdShared(dir)?.();
});
