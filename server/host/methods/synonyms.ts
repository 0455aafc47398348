import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { noSynonyms, parseSynonyms, type Synonyms } from '../../../core/search/synonyms.ts';

/** `DATA/synonyms.csv`: a copy of the supplied table, for the unit to edit with a spreadsheet program. */
export const synonymsPath = (dataDir: string): string => join(dataDir, 'synonyms.csv');

/** Spreadsheet programs on Chinese Windows save GB18030 where they are not told otherwise. */
const decoded = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

/** The file may be looked at with every keystroke; more often than this it is not. */
const lookAfterMs = 2_000;

/**
 * The synonyms in force. The table is copied into the data folder on first use and read again when it changes. A table that cannot be
 * read (open in another program, deleted) leaves the last one in force; rows that say nothing usable are told to `report`.
 */
export const synonymsFile = (
  dataDir: string,
  resourcesDir: string,
  report: (problems: Synonyms['problems']) => void,
  now: () => number = Date.now,
): (() => Synonyms) => {
  const path = synonymsPath(dataDir);
  let inForce = noSynonyms;
  let stamp = '';
  let lookedAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (now() - lookedAt < lookAfterMs) return inForce;
    lookedAt = now();
    try {
      if (!existsSync(path)) copyFileSync(join(resourcesDir, 'synonyms.csv'), path);
      const { mtimeMs, size } = statSync(path);
      const seen = `${mtimeMs} ${size}`;
      if (seen !== stamp) {
        inForce = parseSynonyms(decoded(readFileSync(path)));
        stamp = seen;
        if (inForce.problems.length > 0) report(inForce.problems);
      }
    } catch {
      // Kept as it was: a search without a few synonyms is better than no search.
    }
    return inForce;
  };
};
