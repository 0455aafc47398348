import { z } from 'zod';
import { civilDaySchema } from '../calendar.ts';
import { method, staff } from '../method.ts';
import { parcelSchema } from '../takeaway.ts';

/** The books of domain 5.2, in their order: 移送批次, 接收登记, 上架, 利用登记, 盘点, 撤换/下架, 废止标记, 销毁; and 来访接待 (#79), 设备, 值班安排 (#74). */
export const registerKinds = [
  'batches',
  'receipts',
  'shelving',
  'use',
  'stocktakes',
  'withdrawals',
  'labels',
  'disposals',
  'reception',
  'devices',
  'duty',
] as const;
export type RegisterKind = (typeof registerKinds)[number];

const value = z.union([z.string(), z.number(), z.null()]);
/** `width` in characters. A register is an official paper: its heads and words are those of the form, in Chinese whatever the screen speaks. */
const sheet = z.object({
  title: z.string(),
  columns: z.array(z.object({ title: z.string(), width: z.number().int() })),
  rows: z.array(z.array(value)),
});
export type RegisterSheet = z.infer<typeof sheet>;

const period = {
  /** days of the event a register is kept by, both included */
  from: civilDaySchema.optional(),
  to: civilDaySchema.optional(),
};

export const registers = {
  page: method({
    summary: 'A page of a register, the newest entries first.',
    roles: staff,
    input: z.object({
      register: z.enum(registerKinds),
      ...period,
      offset: z.number().int().min(0).max(10_000_000).optional(),
      limit: z.number().int().min(1).max(1000).optional(),
    }),
    output: sheet.extend({ total: z.number().int() }),
    errors: ['staff.notSetUp'],
  }),
  export: method({
    summary: 'A register as a file, the oldest entries first, as it is filed.',
    roles: staff,
    input: z.object({ register: z.enum(registerKinds), ...period, format: z.enum(['xlsx', 'csv']) }),
    output: parcelSchema,
    errors: ['staff.notSetUp', 'files.diskFull'],
  }),
  read: method({
    summary:
      'The next piece of an exported register, for the session that asked. With the last one the file is gone.',
    roles: staff,
    input: z.object({ parcel: z.uuid(), index: z.number().int().min(0).max(100_000) }),
    output: z.object({ bytes: z.string(), last: z.boolean() }),
    errors: ['custody.parcelLost'],
  }),
  counts: method({
    summary:
      'Paper against electronic text, a unit a row: what the quarterly check of a reading place reports.',
    roles: staff,
    input: z.object({ from: civilDaySchema, to: civilDaySchema }),
    output: sheet,
    errors: ['staff.notSetUp'],
  }),
  useFigures: method({
    summary: 'How the papers were used in a period. Uses, not people: nobody is asked who they are.',
    roles: staff,
    input: z.object({ from: civilDaySchema, to: civilDaySchema }),
    output: z.object({
      readings: z.number().int(),
      loans: z.number().int(),
      pagesCopied: z.number().int(),
      photographed: z.number().int(),
      months: z.array(z.object({ month: z.string(), readings: z.number().int(), loans: z.number().int() })),
      /** at most 20, most used first */
      papers: z.array(z.object({ id: z.string(), title: z.string(), uses: z.number().int() })),
    }),
    errors: ['staff.notSetUp'],
  }),
};
