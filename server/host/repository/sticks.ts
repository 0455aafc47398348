import { readdirSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { sha256Of } from '../../../core/repository/format.ts';
import { readRoot } from '../../../core/repository/trust.ts';

/** A stick (or any folder that has just appeared) with a repository on it. */
export type Stick = {
  readonly folder: string;
  readonly repository: string;
  /** of its timestamp: another one is another publication */
  readonly state: string;
};

const listed = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter(name => !name.startsWith('.'))
      .slice(0, 200)
      .map(name => join(folder, name));
  } catch {
    return [];
  }
};

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** Where this system puts what is plugged in. */
const mounted = (more: readonly string[]): string[] => {
  if (process.platform === 'win32')
    return [...'DEFGHIJKLMNOPQRSTUVWXYZ']
      .map(letter => `${letter}:\\`)
      .filter(isFolder)
      .concat(more);
  const { username } = userInfo();
  const places =
    process.platform === 'darwin'
      ? ['/Volumes']
      : [`/media/${username}`, `/run/media/${username}`, '/media', '/mnt'];
  return [...places.flatMap(listed), ...more].filter(isFolder);
};

const stickIn = (folder: string): Stick | null => {
  try {
    const { repository } = readRoot(readFileSync(join(folder, 'metadata', '1.root.json')));
    return { folder, repository, state: sha256Of(readFileSync(join(folder, 'metadata', 'timestamp.json'))) };
  } catch {
    return null; // no repository, or a stick pulled out this moment
  }
};

/**
 * The repositories on what is plugged in: at the top of a stick or one folder below. That a stick says whose it is proves nothing; it is
 * only asked for what is then verified.
 * @param more further folders where sticks appear on this machine
 */
export const sticks = (more: readonly string[]): Stick[] =>
  mounted(more).flatMap(top =>
    [top, ...listed(top).filter(isFolder)].flatMap(folder => stickIn(folder) ?? []),
  );
