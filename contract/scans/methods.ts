import { z } from 'zod';
import { documentIdSchema, sha256Schema } from '../document.ts';
import { administrators, method, reviewers, staff } from '../method.ts';
import { foundFileSchema, scanPageSchema, scanRowSchema, scanStates } from './scan.ts';

/** A picture or PDF comes in pieces of this size, the last one shorter: one fits a call. Bytes. */
export const scanPieceBytes = 524_288;
/** Largest file that is taken, bytes. */
export const maxScanBytes = 200 * 1024 * 1024;
/** Pictures that make one scan. */
export const maxScanPictures = 200;

const id = z.uuid();
const folderState = z.object({
  folder: z.string().nullable(),
  move: z.boolean(),
  /** why the folder cannot be looked at now; null where it can, or none is watched */
  trouble: z.enum(['missing', 'unreadable']).nullable(),
  /** what lies there and was not taken, newest first */
  refused: z.array(foundFileSchema.extend({ reason: z.string() })),
});

export const scans = {
  list: method({
    summary: 'Scans by state or paper, newest first; found by name or by the text recognised in them.',
    roles: staff,
    input: z.object({
      state: z.enum(scanStates).optional(),
      paper: id.optional(),
      find: z.string().max(200).optional(),
      offset: z.number().int().min(0).max(1_000_000).optional(),
      limit: z.number().int().min(1).max(200).optional(),
    }),
    output: z.object({
      total: z.number().int(),
      rows: z.array(scanRowSchema),
      counts: z.record(z.enum(scanStates), z.number().int()),
      /** pages that wait to be read */
      waiting: z.number().int(),
    }),
    errors: ['staff.notSetUp', 'library.queryTooLong'],
  }),
  open: method({
    summary: 'A scan, page by page, with the documents whose text it may be.',
    roles: staff,
    input: z.object({ id }),
    output: z.object({
      scan: scanRowSchema,
      pages: z.array(scanPageSchema),
      documents: z.array(z.object({ id: documentIdSchema, title: z.string(), docNo: z.string().nullable() })),
      /** places of the recognised text that may name or reach a person */
      personal: z.number().int(),
    }),
    errors: ['staff.notSetUp', 'scans.notFound'],
  }),
  begin: method({
    summary:
      'Begins to send a picture or PDF, or a 目录表 for `sheets.preview`. Its pieces follow by `scans.piece`.',
    roles: staff,
    input: z.object({ size: z.number().int().min(0) }),
    output: z.object({ upload: id }),
    errors: ['staff.notSetUp', 'scans.empty', 'scans.tooLarge', 'scans.diskFull', 'request.busy'],
  }),
  piece: method({
    summary: 'The next piece of a file.',
    roles: staff,
    input: z.object({
      upload: id,
      index: z.number().int().min(0).max(1000),
      /** base64 */
      bytes: z.base64().max(Math.ceil(scanPieceBytes / 3) * 4),
    }),
    output: z.object({ done: z.boolean() }),
    errors: ['scans.uploadLost', 'scans.diskFull'],
  }),
  keep: method({
    summary: 'Makes one scan of what was sent: a PDF as it is, or pictures as its pages, in their order.',
    roles: staff,
    input: z.object({
      uploads: z.array(id).min(1).max(maxScanPictures),
      origin: z.enum(['camera', 'upload']),
      name: z.string().trim().min(1).max(200),
      /** dots an inch of pictures that do not state their own */
      dpi: z.number().int().min(50).max(1200),
      paper: id.nullable(),
    }),
    output: scanRowSchema,
    errors: [
      'staff.notSetUp',
      'scans.uploadLost',
      'scans.wrongType',
      'scans.damaged',
      'scans.encrypted',
      'scans.mixed',
      'scans.tooSlow',
      'scans.diskFull',
    ],
  }),
  claim: method({
    summary: 'Says which paper a scan shows; null takes it back to 待认领.',
    roles: staff,
    input: z.object({ id, paper: id.nullable() }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'scans.notFound', 'scans.ofLibrary', 'scans.isSetAside', 'scans.isJoined'],
  }),
  setAside: method({
    summary: 'Sets a wrong or double scan aside; the file stays.',
    roles: staff,
    input: z.object({ id, reason: z.string().trim().min(1).max(200) }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'scans.notFound', 'scans.isSetAside', 'scans.isJoined'],
  }),
  readAgain: method({
    summary: 'Has every page of a scan recognised once more.',
    roles: staff,
    input: z.object({ id }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'scans.notFound', 'scans.isSetAside', 'scans.isJoined'],
  }),
  join: method({
    summary:
      '并入: visitors find the document by the recognised text, which is marked as such. What may name a person needs a reason.',
    roles: reviewers,
    input: z.object({
      id,
      document: documentIdSchema,
      exception: z.string().trim().min(1).max(500).nullable(),
    }),
    output: z.object({}),
    errors: [
      'staff.notSetUp',
      'library.newerVersion',
      'scans.notFound',
      'scans.isSetAside',
      'scans.isJoined',
      'scans.notRead',
      'scans.notClaimed',
      'scans.notOfDocument',
      'scans.personalFound',
    ],
  }),
  part: method({
    summary: 'Takes recognised text out of its document again.',
    roles: reviewers,
    input: z.object({ id }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'scans.notFound', 'scans.isSetAside', 'scans.notJoined'],
  }),
  unreadable: method({
    summary: 'PDFs of the library without a text layer that nobody has had recognised yet.',
    roles: staff,
    input: z.object({}),
    output: z.object({
      files: z.array(
        z.object({
          sha256: sha256Schema,
          name: z.string(),
          pages: z.number().int(),
          document: z.string(),
          title: z.string(),
        }),
      ),
    }),
    errors: ['staff.notSetUp', 'library.newerVersion'],
  }),
  offer: method({
    summary: 'Has PDFs of the library recognised, in the background.',
    roles: staff,
    input: z.object({ files: z.array(sha256Schema).min(1).max(1000) }),
    output: z.object({ offered: z.number().int() }),
    errors: ['staff.notSetUp', 'library.newerVersion'],
  }),
  folder: method({
    summary: 'The watched folder, whether it can be reached, and what lies in it that could not be taken.',
    roles: staff,
    input: z.object({}),
    output: folderState,
    errors: ['staff.notSetUp'],
  }),
  planFolder: method({
    summary: 'Chooses the folder a scanner drops its files into; null watches none.',
    roles: administrators,
    input: z.object({ folder: z.string().trim().min(1).max(4096).nullable(), move: z.boolean() }),
    output: folderState,
    errors: ['staff.notSetUp', 'scans.folderMissing', 'scans.folderInsideData'],
  }),
};
