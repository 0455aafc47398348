import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Settings, settingsSchema } from '../contract/settings.ts';

const parse = (text: string): Settings => {
  try {
    return settingsSchema.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new Error(`设置文件 settings.json 有误：${why}`);
  }
};

/**
 * Reads the terminal's settings; a missing file means the defaults.
 * @throws where the file is there but not JSON or not these fields: a terminal must not run on half of its settings.
 */
export const readSettings = (dataDir: string): Settings => {
  const path = join(dataDir, 'settings.json');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return settingsSchema.parse({});
    throw error;
  }
  return parse(text);
};

/** Writes the settings so that a power cut leaves the old file or the new one, whole. */
export const writeSettings = (dataDir: string, settings: Settings): void => {
  const path = join(dataDir, 'settings.json');
  const file = openSync(`${path}.new`, 'w');
  writeSync(file, `${JSON.stringify(settings, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.new`, path);
};
