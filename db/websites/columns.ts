import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Followed, followedSchema } from '../../contract/repository.ts';
import { type WebsiteColumn, websiteColumnSchema } from '../../contract/websites/column.ts';
import { writeAside } from '../../core/repository/aside.ts';
import { mirrorFolder } from './mirror.ts';

const savedSchema = z.object({ name: z.string(), column: websiteColumnSchema });
export type SavedColumn = {
  readonly id: string;
  readonly name: string;
  readonly column: WebsiteColumn;
  /** how its runs went */
  readonly run: Followed;
};

const neverRun: Followed = {
  lastAttemptAt: null,
  lastSuccessAt: null,
  failures: 0,
  nextAt: null,
  problem: null,
};

const fileOf = (dataFolder: string, id: string) => join(mirrorFolder(dataFolder, id), 'column.json');
const runOf = (dataFolder: string, id: string) => join(mirrorFolder(dataFolder, id), 'run.json');

/** How it went is worth nothing more than a new try: a damaged note of it is begun anew. */
const readRun = (path: string): Followed => {
  try {
    return followedSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return neverRun;
  }
};

/** How the unit's columns were set up lies beside their mirrors, outside library.db: the library is made from it. */
export const savedColumns = (dataFolder: string): SavedColumn[] => {
  let ids: string[];
  try {
    ids = readdirSync(join(dataFolder, 'websites'));
  } catch {
    return [];
  }
  return ids
    .sort()
    .map(id => savedColumn(dataFolder, id))
    .filter(column => column !== null);
};

export const savedColumn = (dataFolder: string, id: string): SavedColumn | null => {
  // an id comes from a caller: nothing but what this program gives out
  if (!/^site-[0-9a-f-]{8,40}$/.test(id)) return null;
  try {
    const saved = savedSchema.parse(JSON.parse(readFileSync(fileOf(dataFolder, id), 'utf8')));
    return { id, ...saved, run: readRun(runOf(dataFolder, id)) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

export const saveColumn = (dataFolder: string, { id, name, column }: Omit<SavedColumn, 'run'>): void =>
  writeAside(fileOf(dataFolder, id), `${JSON.stringify({ name, column }, null, 2)}\n`);

export const writeRun = (dataFolder: string, id: string, run: Followed): void =>
  writeAside(runOf(dataFolder, id), `${JSON.stringify(run)}\n`);

/** Forgets a column and everything fetched for it; its documents are withdrawn by whoever calls. */
export const removeColumn = (dataFolder: string, id: string): void =>
  rmSync(mirrorFolder(dataFolder, id), { recursive: true, force: true });
