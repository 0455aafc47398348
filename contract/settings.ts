import { z } from 'zod';
import { clockSettingsSchema } from './applications/settings.ts';
import { calendarTableSchema } from './calendar.ts';
import { custodySettingsSchema } from './custody/settings.ts';
import { libraryHealthSchema } from './health.ts';
import { administrators, method, staff } from './method.ts';
import { mistakeSettingsSchema } from './mistakes.ts';
import { patternFault } from './number-pattern.ts';
import { boardSettingsSchema } from './statistics/board.ts';
import { reportSettingsSchema } from './statistics/settings.ts';

/**
 * What a unit sets for its room. It lies in `DATA/settings.json`, where every field may be left out; the desk's page writes that same file, and each change
 * is on record (docs/decisions/0013-settings-are-a-file-with-a-memory.md).
 */
export const settingsSchema = z.object({
  /** 本单位名称, shown on every page */
  unit: z.string().min(1).max(100).default('云溪县人民政府'),
  /** seconds without a touch until the page goes home; 0: never */
  idleSeconds: z.number().int().min(0).max(86_400).default(90),
  /** seconds of warning before that */
  idleWarningSeconds: z.number().int().min(0).max(600).default(20),
  /** 受理编号 (contract/number-pattern.ts) */
  numberPattern: z
    .string()
    .refine(pattern => patternFault(pattern) === null, {
      message: '须含 {year}、{terminal}、{serial:4} 各一次',
    })
    .default('公开申〔{year}〕{terminal}-{serial:4}号'),
  /** 文书编号, of every paper that carries a number of its own */
  paperPattern: z
    .string()
    .refine(pattern => patternFault(pattern) === null, {
      message: '须含 {year}、{terminal}、{serial:4} 各一次',
    })
    .default('公开告〔{year}〕{terminal}-{serial:4}号'),
  /** 咨询电话, printed on receipts */
  enquiryPhone: z.string().max(40).default(''),
  /** a camera or document scanner stands at this terminal, and applicants may photograph their proofs with it */
  terminalCamera: z.boolean().default(false),
  /** further folders in which sticks appear on this machine, beside where the system puts them */
  stickFolders: z.array(z.string().min(1).max(1000)).max(20).default([]),
  /** where the law is silent the unit decides (docs/formats/clock.md) */
  clock: clockSettingsSchema.prefault({}),
  /** the unit's signed-off years of the holiday notice */
  calendar: calendarTableSchema.default({ years: [] }),
  /** 保管期限 of a case file: the unit's 保管期限表 decides, no law does; what the clerk is offered, and what is chosen beforehand */
  retention: z
    .object({
      years: z.array(z.number().int().min(1).max(100)).min(1).max(6).default([10, 30]),
      usual: z
        .union([z.number().int().min(1).max(100), z.literal('permanent')])
        .nullable()
        .default(null),
    })
    .prefault({}),
  /** same-topic report: so many applications within so many months are worth asking whether to publish (art.44) */
  topics: z
    .object({
      least: z.number().int().min(2).max(1000).default(3),
      months: z.number().int().min(1).max(120).default(12),
    })
    .prefault({}),
  /** where the form of the annual report is silent (docs/manual/annual-report.md) */
  report: reportSettingsSchema.prefault({}),
  /** numbers and barcodes of papers (docs/manual/papers.md) */
  papers: custodySettingsSchema.prefault({}),
  /** when the library's content counts as stale (docs/manual/health.md) */
  libraryHealth: libraryHealthSchema.prefault({}),
  /** reports of mistakes (docs/manual/mistakes.md) */
  mistakes: mistakeSettingsSchema.prefault({}),
  /** the wall screen (docs/manual/board.md) */
  board: boardSettingsSchema.prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settings = {
  read: method({
    summary: 'How the room is set.',
    roles: staff,
    input: z.object({}),
    output: z.object({ settings: settingsSchema, changedAt: z.string().nullable() }),
    errors: [],
  }),
  change: method({
    summary: 'Sets the room. On record; where the rules of the clock change, every list is folded anew.',
    roles: administrators,
    input: z.object({ settings: settingsSchema }),
    output: z.object({ settings: settingsSchema }),
    errors: ['staff.notSetUp'],
  }),
};
