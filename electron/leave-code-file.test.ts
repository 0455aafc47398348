import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { matchesLeaveCode } from './leave-code.ts';
import { readLeaveSeal, writeLeaveCode } from './leave-code-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'leave-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('there is no code until one is set', () => expect(readLeaveSeal(folder)).toBeNull());

it('a new code replaces the old one whole, in a folder made for it, for this account only', () => {
  const data = path.join(folder, 'data');
  writeLeaveCode(data, '111111');
  writeLeaveCode(data, '222222');
  const seal = readLeaveSeal(data) ?? '';
  expect(matchesLeaveCode('222222', seal)).toBe(true);
  expect(matchesLeaveCode('111111', seal)).toBe(false);
  expect(readdirSync(data)).toEqual(['leave-code']);
  if (process.platform !== 'win32') expect(statSync(path.join(data, 'leave-code')).mode & 0o077).toBe(0);
});
