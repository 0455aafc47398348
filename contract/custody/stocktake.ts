import { z } from 'zod';

const id = z.uuid();
const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** What a copy turned out to be. `misplaced`: found, and not where it belongs; `extra`: here and not expected here. */
export const findings = ['found', 'missing', 'misplaced', 'damaged', 'extra'] as const;
export type Finding = (typeof findings)[number];

export const stocktakeEventSchema = z.discriminatedUnion('type', [
  event('stocktake.begun', { number: z.string(), place: id.nullable(), scope: z.string() }),
  /** what the books say lies on a place: fixed when the counting begins, so that it can be proved later */
  event('stocktake.expected', { place: id, barcodes: z.array(z.string()).max(1000) }),
  event('stocktake.counted', {
    barcode: z.string(),
    /** where it lay; null where it was ticked off on a list */
    place: id.nullable(),
    damaged: z.boolean(),
  }),
  event('stocktake.uncounted', { barcode: z.string() }),
  event('stocktake.signed', {
    expected: z.number().int(),
    found: z.number().int(),
    missing: z.number().int(),
    misplaced: z.number().int(),
    damaged: z.number().int(),
    extra: z.number().int(),
    signers: z.array(z.string().trim().min(1).max(40)).min(1).max(5),
    note: z.string().trim().max(1000),
  }),
  event('stocktake.abandoned', { reason: z.string().trim().min(1).max(500) }),
]);
export type StocktakeEvent = z.infer<typeof stocktakeEventSchema>;

export const stocktakeStates = ['open', 'signed', 'abandoned'] as const;
export const stocktakeRowSchema = z.object({
  id,
  number: z.string(),
  place: id.nullable(),
  /** the place's code, or empty for everything */
  scope: z.string(),
  state: z.enum(stocktakeStates),
  begunAt: z.string(),
  endedAt: z.string().nullable(),
  expected: z.number().int(),
  counted: z.number().int(),
  figures: z.record(z.enum(findings), z.number().int()),
  signers: z.array(z.string()),
  note: z.string(),
});
export type StocktakeRow = z.infer<typeof stocktakeRowSchema>;
