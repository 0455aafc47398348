import { z } from 'zod';
import { method, staff } from '../method.ts';
import { findings, stocktakeRowSchema } from './stocktake.ts';

const id = z.uuid();

export const stocktakeItemSchema = z.object({
  barcode: z.string(),
  title: z.string(),
  /** code of the place it should lie on; null where it was not expected */
  expected: z.string().nullable(),
  counted: z.boolean(),
  /** code of the place it lay on */
  place: z.string().nullable(),
  damaged: z.boolean(),
  finding: z.enum(findings),
});
export type StocktakeItem = z.infer<typeof stocktakeItemSchema>;

export const stocktakes = {
  begin: method({
    summary: 'Begins an inventory of a place and all below it, or of everything.',
    roles: staff,
    input: z.object({ place: id.nullable() }),
    output: z.object({ id }),
    errors: ['staff.notSetUp', 'custody.placeUnknown', 'custody.stocktakeOpen'],
  }),
  list: method({
    summary: 'Inventories, the newest first.',
    roles: staff,
    input: z.object({}),
    output: z.object({ rows: z.array(stocktakeRowSchema) }),
    errors: ['staff.notSetUp'],
  }),
  open: method({
    summary: 'An inventory with its copies, place by place; of one finding only where asked.',
    roles: staff,
    input: z.object({
      id,
      finding: z.enum(findings).optional(),
      limit: z.number().int().min(1).max(5000).optional(),
    }),
    output: z.object({ stocktake: stocktakeRowSchema, items: z.array(stocktakeItemSchema) }),
    errors: ['staff.notSetUp', 'custody.notFound'],
  }),
  count: method({
    summary: 'A copy is seen: scanned on a place, or ticked off the list (place null).',
    roles: staff,
    input: z.object({
      id,
      barcode: z.string().trim().min(1).max(60),
      place: id.nullable(),
      damaged: z.boolean(),
    }),
    output: z.object({ item: stocktakeItemSchema, stocktake: stocktakeRowSchema }),
    errors: [
      'staff.notSetUp',
      'custody.notFound',
      'custody.stocktakeOver',
      'custody.placeUnknown',
      'custody.codeUnknown',
    ],
  }),
  uncount: method({
    summary: 'Takes a count back.',
    roles: staff,
    input: z.object({ id, barcode: z.string().trim().min(1).max(60) }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'custody.notFound', 'custody.stocktakeOver', 'custody.codeUnknown'],
  }),
  sign: method({
    summary: 'Ends an inventory with its signers; missing and damaged copies are recorded as such.',
    roles: staff,
    input: z.object({
      id,
      signers: z.array(z.string().trim().min(1).max(40)).min(1).max(5),
      note: z.string().trim().max(1000),
    }),
    output: z.object({ stocktake: stocktakeRowSchema }),
    errors: ['staff.notSetUp', 'custody.notFound', 'custody.stocktakeOver'],
  }),
  abandon: method({
    summary: 'Gives an inventory up; nothing of it counts.',
    roles: staff,
    input: z.object({ id, reason: z.string().trim().min(1).max(500) }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'custody.notFound', 'custody.stocktakeOver'],
  }),
};
