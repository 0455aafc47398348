import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Header a desk page sends with every call; never a cookie, so no other site can make a browser send it. */
export const deskKeyHeader = 'x-desk-key';

const read = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8').trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** The key that opens the desk of this data folder, made on first use: 256 random bits in `DATA/desk.key`, mode 0600. */
export const deskKey = (dataDir: string): string => {
  const path = join(dataDir, 'desk.key');
  const known = read(path);
  if (known) return known;
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Two processes may begin at once; the first one's key stands.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return read(path) ?? deskKey(dataDir);
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in constant time, whatever the lengths. */
export const isDeskKey = (expected: string, given: string): boolean =>
  timingSafeEqual(digest(expected), digest(given));

/** The page that opens the desk; the key stands behind `#`, which a browser sends to nobody. */
export const deskAddress = (origin: string, key: string): string => `${origin}/#/desk?key=${key}`;
