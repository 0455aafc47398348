import { readdirSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { sha256Of } from '../../../core/repository/format.ts';
import type { Tree } from '../../../core/repository/tree.ts';
import { zipTree } from '../../../core/repository/tree-zip.ts';
import { readRoot } from '../../../core/repository/trust.ts';

/** Root and timestamp of a repository are small. Bytes. */
const mostMetadata = 1024 * 1024;
const mostZips = 20;

/** A stick (or any folder that has just appeared) with a repository on it. */
export type Stick = {
  /** or the zip it is in */
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

/** Zips already looked into, by path, time and size: a large one is not opened every half minute. */
const zipsSeen = new Map<string, Stick | null>();
const mostZipsSeen = 1_000;

const bytesOf = async (tree: Tree, path: string): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (await tree.open(path, 0, AbortSignal.timeout(5_000))).bytes) {
    size += part.length;
    if (size > mostMetadata) throw new Error(`${path} is no metadata`);
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/** A repository in a zip at the top of what was plugged in. */
const stickInZip = async (path: string): Promise<Stick | null> => {
  try {
    const { mtimeMs, size } = statSync(path);
    const key = `${path} ${mtimeMs} ${size}`;
    const known = zipsSeen.get(key);
    if (known !== undefined) return known;
    if (zipsSeen.size >= mostZipsSeen) zipsSeen.clear();
    zipsSeen.set(key, null);
    const tree = await zipTree(path);
    try {
      const { repository } = readRoot(await bytesOf(tree, 'metadata/1.root.json'));
      const state = sha256Of(await bytesOf(tree, 'metadata/timestamp.json'));
      const found = { folder: path, repository, state };
      zipsSeen.set(key, found);
      return found;
    } finally {
      await tree.close();
    }
  } catch {
    return null; // another zip, or a stick pulled out this moment
  }
};

/**
 * The repositories on what is plugged in: at the top of a stick, one folder below, or in a zip at its top. That a stick says whose it is proves nothing; it is
 * only asked for what is then verified.
 * @param more further folders where sticks appear on this machine
 */
export const sticks = async (more: readonly string[]): Promise<Stick[]> => {
  const found: Stick[] = [];
  for (const top of mounted(more)) {
    const names = listed(top);
    for (const folder of [top, ...names.filter(isFolder)]) {
      const stick = stickIn(folder);
      if (stick) found.push(stick);
    }
    for (const zip of names.filter(name => /\.zip$/i.test(name)).slice(0, mostZips)) {
      const stick = await stickInZip(zip);
      if (stick) found.push(stick);
    }
  }
  return found;
};
