import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { clockSettingsSchema } from '../contract/applications/settings.ts';
import { calendarTableSchema } from '../contract/calendar.ts';
import { boardSettingsSchema } from '../contract/statistics/board.ts';
import { reportSettingsSchema } from '../contract/statistics/settings.ts';
import { patternFault } from '../core/records/numbers.ts';

/** `DATA/settings.json`, written by the administrator; every field may be left out. */
export const settingsSchema = z.object({
  /** 本单位名称, shown on every page */
  unit: z.string().min(1).max(100).default('云溪县人民政府'),
  /** seconds without a touch until the page goes home; 0: never */
  idleSeconds: z.number().int().min(0).max(86_400).default(90),
  /** seconds of warning before that */
  idleWarningSeconds: z.number().int().min(0).max(600).default(20),
  /** 受理编号 (core/records/numbers.ts) */
  numberPattern: z
    .string()
    .refine(pattern => patternFault(pattern) === null, {
      message: '须含 {year}、{terminal}、{serial:4} 各一次',
    })
    .default('公开申〔{year}〕{terminal}-{serial:4}号'),
  /** 咨询电话, printed on receipts */
  enquiryPhone: z.string().max(40).default(''),
  /** a camera or document scanner stands at this terminal, and applicants may photograph their proofs with it */
  terminalCamera: z.boolean().default(false),
  /** where the law is silent the unit decides (docs/formats/clock.md) */
  clock: clockSettingsSchema.prefault({}),
  /** the unit's signed-off years of the holiday notice */
  calendar: calendarTableSchema.default({ years: [] }),
  /** where the form of the annual report is silent (docs/manual/annual-report.md) */
  report: reportSettingsSchema.prefault({}),
  /** the wall screen (docs/manual/board.md) */
  board: boardSettingsSchema.prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;

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
