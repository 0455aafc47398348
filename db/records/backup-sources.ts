import { existsSync } from 'node:fs';
import { cp, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const namesIn = async (folder: string): Promise<string[]> =>
  existsSync(folder) ? (await readdir(folder)).toSorted() : [];

/** What says where the library comes from: trust in signed repositories, columns of the website. The documents themselves come again from there. */
const sourceFiles = async (folder: string): Promise<string[]> => [
  ...(await namesIn(join(folder, 'trust'))).map(id => join('trust', id)),
  ...(await namesIn(join(folder, 'websites')))
    .map(id => join('websites', id, 'column.json'))
    .filter(path => existsSync(join(folder, path))),
];

/**
 * Copies what is not there yet. What a terminal trusts by now is never older than what a backup says, so nothing is ever put in its place: an old
 * backup must not bring back the belief in an old repository.
 */
export const copySources = async (from: string, to: string): Promise<void> => {
  for (const path of await sourceFiles(from)) {
    const target = join(to, path);
    if (existsSync(target)) continue;
    await mkdir(dirname(target), { recursive: true });
    await cp(join(from, path), target, { recursive: true });
  }
};
