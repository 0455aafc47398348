import type { FoundFile } from '../../contract/scans/scan.ts';

/** What a watched folder may hold besides papers: what systems and scanners leave there, and files on their way in. */
const ignored = /^[.~]|^(Thumbs\.db|desktop\.ini)$|\.(tmp|part|partial|crdownload|lck|lock)$/i;

export const isIgnored = (name: string): boolean => ignored.test(name);

/**
 * The files that have not changed since the look before: a scanner on the network writes for a while, and a share tells nobody when it
 * has done. Empty ones are waited for.
 */
export const still = (before: readonly FoundFile[], now: readonly FoundFile[]): FoundFile[] =>
  now.filter(
    file =>
      file.size > 0 &&
      before.some(
        ({ name, size, changed }) => name === file.name && size === file.size && changed === file.changed,
      ),
  );
