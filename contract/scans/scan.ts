import { z } from 'zod';
import { documentIdSchema, sha256Schema } from '../document.ts';

/** How a scan came: photographed at the desk, uploaded, dropped by a scanner into the watched folder; or it is a PDF of the library that has no text layer. */
export const scanOrigins = ['camera', 'upload', 'folder', 'library'] as const;
export type ScanOrigin = (typeof scanOrigins)[number];

/** 待认领 / 已归入纸质文本 / 馆藏文件 / 已作废. */
export const scanStates = ['unclaimed', 'claimed', 'library', 'setAside'] as const;
export type ScanState = (typeof scanStates)[number];

/**
 * Why a page has no text: nothing written on it; too unclear to be trusted; it took too long; it cannot be drawn.
 * A page that could not be read says so, and can be read again.
 */
export const pageFailures = ['blank', 'unclear', 'timeout', 'broken'] as const;
export type PageFailure = (typeof pageFailures)[number];

const name = z.string().trim().min(1).max(200);
const page = z.number().int().min(1).max(100_000);
const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** A file of the watched folder as it was when it was taken or refused. */
export const foundFileSchema = z.strictObject({
  name,
  /** bytes */
  size: z.number().int().min(0),
  /** milliseconds since 1970 */
  changed: z.number(),
});
export type FoundFile = z.infer<typeof foundFileSchema>;

/** What can happen to a scan. */
export const scanEventSchema = z.discriminatedUnion('type', [
  event('scan.kept', {
    origin: z.enum(scanOrigins),
    name,
    /** the PDF: in `scans/`, or for `library` among the library's files */
    file: sha256Schema,
    /** bytes */
    size: z.number().int().min(1),
    pages: page,
    /** the paper it shows, where that was known from the start */
    paper: z.uuid().nullable(),
    /** where it lay in the watched folder */
    found: foundFileSchema.nullable(),
  }),
  /** 认领: whose scan it is */
  event('scan.claimed', { paper: z.uuid() }),
  /** taken back to 待认领 */
  event('scan.released', {}),
  /** 作废: a wrong or double scan; the file stays */
  event('scan.setAside', { reason: z.string().trim().min(1).max(200) }),
  event('scan.pageRead', {
    page,
    /** 识别文字: by machine, never the original */
    text: z.string().max(200_000),
    /** 0 to 100, the recogniser's own */
    confidence: z.number().min(0).max(100),
  }),
  event('scan.pageFailed', { page, failure: z.enum(pageFailures) }),
  /** every page is to be read once more */
  event('scan.readAgain', {}),
  /** 并入: a reviewer makes the recognised text part of what visitors find the document by */
  event('scan.joined', {
    document: documentIdSchema,
    /** why it is shown although it may name or reach a person; names nobody */
    exception: z.string().trim().min(1).max(500).nullable(),
  }),
  event('scan.parted', {}),
]);
export type ScanEvent = z.infer<typeof scanEventSchema>;

/** What can happen to the watched folder. */
export const scanFolderEventSchema = z.discriminatedUnion('type', [
  event('scanFolder.planned', {
    /** null: none is watched */
    folder: z.string().max(4096).nullable(),
    /** whether a file that was taken is moved into 已处理 or left where it is */
    move: z.boolean(),
  }),
  event('scanFolder.refused', { found: foundFileSchema, reason: z.string().max(60) }),
]);
export type ScanFolderEvent = z.infer<typeof scanFolderEventSchema>;

export const scanRowSchema = z.object({
  id: z.uuid(),
  origin: z.enum(scanOrigins),
  name: z.string(),
  file: sha256Schema,
  size: z.number().int(),
  pages: z.number().int(),
  state: z.enum(scanStates),
  paper: z.uuid().nullable(),
  /** pages read so far, and pages that could not be */
  read: z.number().int(),
  failed: z.number().int(),
  /** mean over the pages that were read; null before the first */
  confidence: z.number().nullable(),
  /** the document visitors find by this text */
  joined: z.string().nullable(),
  /** why it was set aside */
  reason: z.string().nullable(),
  keptAt: z.string(),
});
export type ScanRow = z.infer<typeof scanRowSchema>;

export const scanPageSchema = z.object({
  page: z.number().int(),
  text: z.string().nullable(),
  confidence: z.number().nullable(),
  failure: z.enum(pageFailures).nullable(),
});
export type ScanPage = z.infer<typeof scanPageSchema>;
