import { z } from 'zod';
import { documentIdSchema } from './document.ts';
import { errorCodes } from './errors.ts';
import { administrators, method, staff } from './method.ts';

/** Why a file or document was not taken as it came. Each is a message key `imports.reason.<code>`. */
export const importReasons = [
  'empty',
  'broken', // cannot be read as what it is
  'encrypted',
  'tooLarge', // over 500 MB
  'lyingType', // its content is not what its name says
  'noText', // 无文本层: kept, not searchable
  'notProactive', // 依申请公开 / 不予公开
  'personalData', // a valid ID-card number in the text
  'damagedText',
  'originMissing', // 转载 without its origin
  'missingFile', // named in the index sheet, not in the folder
  'unlisted', // in the folder, but not named in its index sheet
  'badRow', // a row of the index sheet without title or file, or with an unreadable date
  'unreadable', // permission or read error
  'duplicate', // same 索引号 twice in one source
  'timeout',
  'hostNotAllowed', // a website led to a host nobody allowed
  'noTls', // an address without TLS, where that was not allowed
  'robots', // the site's robots.txt asks not to
  'unreachable', // the site did not answer, or with an error
  'siteIdMismatch', // a page without the pinned 网站标识码
] as const;
export type ImportReason = (typeof importReasons)[number];

const finding = z.object({
  /** path inside the source folder, or the index sheet's row */
  item: z.string(),
  title: z.string().nullable(),
  reason: z.enum(importReasons),
  detail: z.string().nullable(),
});
export type ImportFinding = z.infer<typeof finding>;

export const importReportSchema = z.object({
  runId: z.string(),
  source: z.string(),
  startedAt: z.string(),
  finishedAt: z.string(),
  outcome: z.enum(['activated', 'unchanged', 'cancelled', 'failed']),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  withdrawn: z.number().int(),
  /** not taken at all */
  skipped: z.array(finding),
  /** taken without a finding, and waiting for a reviewer; absent in reports of before there was a review */
  waiting: z.number().int().optional(),
  /** taken, but not shown until a reviewer decides */
  held: z.array(finding),
  /** taken and shown, with something staff should know */
  notes: z.array(finding),
  /** why it failed as a whole */
  error: z.enum(errorCodes).optional(),
  /** the facts the error's sentence needs */
  errorParams: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type ImportReport = z.infer<typeof importReportSchema>;

export const importProgressSchema = z.object({
  runId: z.string(),
  source: z.string(),
  phase: z.enum(['checking', 'fetching', 'publishing', 'scanning', 'reading', 'activating', 'done']),
  done: z.number().int(),
  total: z.number().int(),
  /** file being read, inside the source folder */
  current: z.string().nullable(),
  /** while fetching: bytes come and to come, and how long that will take at the speed so far */
  bytes: z
    .object({ done: z.number(), total: z.number(), secondsLeft: z.number().int().nullable() })
    .optional(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

export const sourceKinds = ['folder', 'sample', 'repository', 'website'] as const;
export type SourceKind = (typeof sourceKinds)[number];

const sourceSchema = z.object({
  id: z.string(),
  kind: z.enum(sourceKinds),
  name: z.string(),
  location: z.string(),
  documents: z.number().int(),
  /** own: the product's, or vouched for by a signature; trusted: reviewed elsewhere, an administrator says; review: by staff here */
  trust: z.enum(['own', 'trusted', 'review']),
  lastImportAt: z.string().nullable(),
});

export const imports = {
  start: method({
    summary: 'Begin importing a folder of this machine; answers at once, progress by `progress`.',
    roles: administrators,
    input: z.object({ folder: z.string().min(1).max(4096), name: z.string().max(100).optional() }),
    output: z.object({ runId: z.string() }),
    errors: ['imports.running', 'imports.folderMissing', 'imports.folderUnreadable'],
  }),
  progress: method({
    summary: 'The running import, and the last report.',
    roles: staff,
    input: z.object({}),
    output: z.object({ running: importProgressSchema.nullable(), last: importReportSchema.nullable() }),
    errors: [],
  }),
  cancel: method({
    summary: 'Stop the running import; the library stays as it was.',
    roles: administrators,
    input: z.object({}),
    output: z.object({}),
    errors: ['imports.nothingRunning'],
  }),
  reports: method({
    summary: 'Reports of earlier imports, newest first.',
    roles: staff,
    input: z.object({ limit: z.number().int().min(1).max(100).optional() }),
    output: z.object({ reports: z.array(importReportSchema) }),
    errors: [],
  }),
  held: method({
    summary: 'Documents held back from visitors, with the reason.',
    roles: staff,
    input: z.object({}),
    output: z.object({
      held: z.array(
        z.object({ id: documentIdSchema, title: z.string(), reasons: z.array(z.enum(importReasons)) }),
      ),
    }),
    errors: [],
  }),
  sources: method({
    summary: 'Where the library comes from.',
    roles: staff,
    input: z.object({}),
    output: z.object({ sources: z.array(sourceSchema) }),
    errors: [],
  }),
  rankSources: method({
    summary: 'Whose word goes first where several sources give the same document; all of them, in order.',
    roles: administrators,
    input: z.object({ order: z.array(z.string().max(200)).min(1).max(1000) }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'imports.sourceUnknown'],
  }),
  removeSource: method({
    summary: 'Withdraw every document of a source (the sample library, say); they stay on record.',
    roles: administrators,
    input: z.object({ id: z.string() }),
    output: z.object({ withdrawn: z.number().int() }),
    errors: ['imports.sourceUnknown', 'imports.running'],
  }),
};
