import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../contract/errors.ts';
import { type CheckReport, checkReportSchema } from '../contract/health.ts';
import { localIso } from '../core/library/dates.ts';
import { fileStore } from '../db/library/files.ts';
import { openLibraryWriter } from '../db/library/open.ts';
import { listSources } from '../db/library/runs.ts';
import { checkLibrary, repairLibrary } from '../db/library/sanity.ts';
import { openStaging } from '../db/library/staging.ts';
import { openDecisions } from '../db/records/decisions.ts';
import { filesAtSources } from './sources-files.ts';

const pathIn = (dataDir: string): string => join(dataDir, 'logs', 'library-check.json');

/** The report of the last check; null where there was none, or it was cut off by a power failure. */
export const lastCheck = (dataDir: string): CheckReport | null => {
  try {
    return checkReportSchema.parse(JSON.parse(readFileSync(pathIn(dataDir), 'utf8')));
  } catch {
    return null;
  }
};

const keepReport = (dataDir: string, report: CheckReport): void => {
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  writeFileSync(`${pathIn(dataDir)}.new`, JSON.stringify(report));
  renameSync(`${pathIn(dataDir)}.new`, pathIn(dataDir));
};

type Options = {
  readonly repair: boolean;
  readonly between?: (done: number, total: number) => Promise<void>;
};

/** Checks a data folder's library, and repairs it where asked. While it runs no import can: what one leaves half-written would look like a fault. */
export const checkFolder = async (
  dataDir: string,
  { repair, between = async () => {} }: Options,
): Promise<Result<CheckReport, 'imports.running' | 'library.newerVersion'>> => {
  const staging = openStaging(dataDir);
  if (!staging.ok) return fail('imports.running');
  try {
    const library = openLibraryWriter(dataDir);
    if (!library.ok) return library;
    const db = library.value;
    const decisions = openDecisions(dataDir);
    if (!decisions.ok) return decisions;
    try {
      const tools = {
        db,
        files: fileStore(dataDir),
        filesDir: join(dataDir, 'files'),
        decisions: decisions.value,
        now: () => localIso(new Date()),
        between,
      };
      const found = await checkLibrary(tools);
      const folders = listSources(db)
        .filter(({ kind }) => kind === 'folder' || kind === 'sample')
        .map(({ location }) => location);
      const report = repair
        ? await repairLibrary(found, {
            ...tools,
            atSource: filesAtSources(folders),
            remove: path => rm(path, { force: true }),
          })
        : found;
      keepReport(dataDir, report);
      return ok(report);
    } finally {
      decisions.value.close();
      db.close();
    }
  } finally {
    staging.value.close();
  }
};
