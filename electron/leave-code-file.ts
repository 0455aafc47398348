import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sealLeaveCode } from './leave-code.ts';

const fileIn = (data: string): string => path.join(data, 'leave-code');

/** The sealed code of this data folder; null: none was ever set. */
export const readLeaveSeal = (data: string): string | null => {
  try {
    return readFileSync(fileIn(data), 'utf8').trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** Stores a new code, sealed, readable by this account only; the old one stands until the new one is whole. */
export const writeLeaveCode = (data: string, code: string): void => {
  mkdirSync(data, { recursive: true });
  const aside = `${fileIn(data)}.new`;
  writeFileSync(aside, `${sealLeaveCode(code)}\n`, { mode: 0o600 });
  renameSync(aside, fileIn(data));
};
