import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withoutPassword } from '../../core/repository/address.ts';
import { writeAside } from '../../core/repository/aside.ts';

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

/**
 * Takes the passwords of proxies out of a backup: a stick lies in a drawer. Whoever restores it gives them anew (`sync.proxyPassword`).
 * A subscription that cannot be read is left as it is: nothing could be taken from it either.
 */
export const forgetPasswords = async (folder: string): Promise<void> => {
  for (const id of await namesIn(join(folder, 'trust'))) {
    const path = join(folder, 'trust', id, 'subscription.json');
    if (!existsSync(path)) continue;
    try {
      const subscription = JSON.parse(await readFile(path, 'utf8')) as { proxy?: string };
      const proxy = withoutPassword(subscription.proxy ?? '');
      if (proxy !== (subscription.proxy ?? ''))
        writeAside(path, `${JSON.stringify({ ...subscription, proxy })}\n`);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
};
