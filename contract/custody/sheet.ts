import { z } from 'zod';
import { civilDaySchema } from '../calendar.ts';
import { method, staff } from '../method.ts';
import { paperFactsSchema } from './paper.ts';

const id = z.uuid();

/** Largest 目录表 that is taken, bytes, and the most papers it may list: so many are on the disk as one in a few seconds. */
export const maxSheetBytes = 10 * 1024 * 1024;
export const maxSheetRows = 5_000;

/** What a column of a sender's 目录表 can say of a paper. `seq` and `electronic` are known and not needed. */
export const sheetColumns = [
  'seq',
  'title',
  'docNo',
  'indexNo',
  'issuer',
  'writtenOn',
  'openness',
  'pages',
  'copies',
  'electronic',
  'form',
  'attachments',
  'indexMark',
  'condition',
  'note',
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** Why a row cannot be registered as it stands. */
export const sheetFaults = [
  'noTitle',
  'tooLong',
  'date',
  'count',
  'word',
  'notPublic',
  /** a formula that ended in an error */
  'formula',
] as const;
export type SheetFault = (typeof sheetFaults)[number];

const faultSchema = z.object({
  column: z.enum(sheetColumns),
  fault: z.enum(sheetFaults),
  /** what stands in the cell */
  said: z.string(),
});
export type RowFault = z.infer<typeof faultSchema>;

export const sheetRowSchema = z.object({
  /** the sheet's own, counted from 1 */
  row: z.number().int(),
  facts: paperFactsSchema,
  copies: z.number().int(),
  faults: z.array(faultSchema),
});
export type SheetRow = z.infer<typeof sheetRowSchema>;

/** A 目录表 as it was understood. */
export const paperSheetSchema = z.object({
  /** name of the worksheet; empty for a CSV */
  table: z.string(),
  /** the row that names the columns, the last of them where there are two */
  head: z.number().int(),
  columns: z.array(
    z.object({
      /** counted from 1 */
      at: z.number().int(),
      head: z.string(),
      /** null where nobody knows what it says */
      column: z.enum(sheetColumns).nullable(),
    }),
  ),
  rows: z.array(sheetRowSchema),
  /** rows that are no papers: sums, signatures, the head again on the next page */
  passedOver: z.array(z.object({ row: z.number().int(), text: z.string() })),
});
export type PaperSheet = z.infer<typeof paperSheetSchema>;

/** A row beside what the books and the library know of it. */
const judgedRowSchema = sheetRowSchema.extend({
  /** receipt numbers of papers of the same 文号, 索引号 or name, or matched with the same document */
  samePapers: z.array(z.string()),
  /** rows further up of the same */
  sameRows: z.array(z.number().int()),
  document: z.object({ id: z.string(), how: z.enum(['docNo', 'indexNo', 'title']) }).nullable(),
});
export type JudgedRow = z.infer<typeof judgedRowSchema>;

const unreadable = [
  'custody.sheetLost',
  'custody.sheetTooLarge',
  'custody.sheetOldFormat',
  'custody.sheetUnreadable',
  'custody.sheetNoHead',
  'custody.sheetEmpty',
  'custody.sheetTooLong',
] as const;
const rowNumbers = z.array(z.number().int().min(1)).max(maxSheetRows);

export const sheets = {
  preview: method({
    summary: 'How a 目录表 that was sent by `scans.piece` is understood, row by row. Nothing is written.',
    roles: staff,
    input: z.object({ upload: id, batch: id.nullable() }),
    output: paperSheetSchema.extend({ rows: z.array(judgedRowSchema) }),
    errors: ['staff.notSetUp', 'custody.batchUnknown', 'custody.batchClosed', ...unreadable],
  }),
  register: method({
    summary: 'Registers the papers of a 目录表: all of them or none.',
    roles: staff,
    input: z.object({
      upload: id,
      batch: id.nullable(),
      receivedOn: civilDaySchema,
      /** rows that are not registered */
      without: rowNumbers,
      /** of a batch: rows whose paper did not come; each is noted as a difference */
      missing: rowNumbers,
    }),
    output: z.object({
      papers: z.number().int(),
      copies: z.number().int(),
      missing: z.number().int(),
      /** receipt numbers, in the order of the sheet; null where nothing but what is missing was noted */
      first: z.string().nullable(),
      last: z.string().nullable(),
    }),
    errors: [
      'staff.notSetUp',
      'custody.batchUnknown',
      'custody.batchClosed',
      'custody.sheetFaulty',
      'custody.sheetNothing',
      ...unreadable,
    ],
  }),
};
