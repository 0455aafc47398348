import { rmSync } from 'node:fs';
import path from 'node:path';

/** Where things lie: the data folder, and Chromium's profile beside or inside it. */
export type Place = { readonly data: string; readonly profile: string };

/**
 * With `--data` everything hangs on that folder, the profile too, so that the lock against a second instance is one
 * per library and not one per machine. Otherwise the system's place for programs is used.
 */
export const placeOf = (asked: string | null, userData: string): Place =>
  asked === null
    ? { data: path.join(userData, 'data'), profile: userData }
    : { data: asked, profile: path.join(asked, 'shell') };

/**
 * What Chromium keeps in its profile between runs. All of it can be made again; it may hold traces of visitors (dumps,
 * caches), and a code cache broken by a power cut starts blank for ever.
 */
export const perishable = [
  'blob_storage',
  'Cache',
  'Code Cache',
  'Cookies',
  'Crashpad',
  'Crash Reports',
  'DawnCache',
  'DawnGraphiteCache',
  'DawnWebGPUCache',
  'Dictionaries',
  'GPUCache',
  'IndexedDB',
  'Local Storage',
  'Network',
  'Partitions',
  'Service Worker',
  'Session Storage',
  'Shared Dictionary',
  'SharedStorage',
  'Trust Tokens',
  'VideoDecodeStats',
  'WebStorage',
] as const;

/** Wipes the profile's perishables; only the instance that holds the lock may. A file that will not go is no reason not to start. */
export const wipeProfile = (profile: string): void => {
  for (const name of perishable) {
    try {
      rmSync(path.join(profile, name), { recursive: true, force: true });
    } catch {
      // held by an antivirus scanner, say: the next start tries again
    }
  }
};
