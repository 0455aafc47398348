import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type WebsiteColumn, websiteColumnSchema } from '../../contract/websites/column.ts';
import { mirrorFolder } from './mirror.ts';

const savedSchema = z.object({ name: z.string(), column: websiteColumnSchema });
export type SavedColumn = { readonly id: string; readonly name: string; readonly column: WebsiteColumn };

const fileOf = (dataFolder: string, id: string) => join(mirrorFolder(dataFolder, id), 'column.json');

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
    return { id, ...savedSchema.parse(JSON.parse(readFileSync(fileOf(dataFolder, id), 'utf8'))) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** Written aside and renamed: a power cut leaves the old settings or the new. */
export const saveColumn = (dataFolder: string, { id, ...saved }: SavedColumn): void => {
  mkdirSync(mirrorFolder(dataFolder, id), { recursive: true });
  const file = fileOf(dataFolder, id);
  writeFileSync(`${file}.new`, JSON.stringify(saved, null, 2), { flush: true });
  renameSync(`${file}.new`, file);
};

const runSchema = z.object({ nextAt: z.string().nullable(), failures: z.number().int() });
export type ColumnRun = z.infer<typeof runSchema>;

const runFile = (dataFolder: string, id: string) => join(mirrorFolder(dataFolder, id), 'run.json');

/** When a column is read next, and how often in a row it could not be. A damaged note is worth a new try and no more. */
export const columnRun = (dataFolder: string, id: string): ColumnRun => {
  try {
    return runSchema.parse(JSON.parse(readFileSync(runFile(dataFolder, id), 'utf8')));
  } catch {
    return { nextAt: null, failures: 0 };
  }
};

export const writeColumnRun = (dataFolder: string, id: string, run: ColumnRun): void => {
  writeFileSync(`${runFile(dataFolder, id)}.new`, JSON.stringify(run));
  renameSync(`${runFile(dataFolder, id)}.new`, runFile(dataFolder, id));
};

/** Forgets a column and everything fetched for it; its documents are withdrawn by whoever calls. */
export const removeColumn = (dataFolder: string, id: string): void =>
  rmSync(mirrorFolder(dataFolder, id), { recursive: true, force: true });
