import { z } from 'zod';
import { civilDaySchema } from '../calendar.ts';
import { conditionSchema } from './paper.ts';

const id = z.uuid();
const text = z.string().trim().max(500);
const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/**
 * A seat or slip number, nothing that names a person: reading asks nobody who they are (domain 9.13).
 */
export const visitorRefSchema = z.string().regex(/^[0-9A-Za-z座号位席桌-]{1,12}$/);

/** What can happen to one copy. */
export const copyEventSchema = z.discriminatedUnion('type', [
  event('copy.received', { paper: id, barcode: z.string(), number: z.number().int().min(1) }),
  /** 上架, and moving: put onto a place */
  event('copy.shelved', { place: id }),
  /** handed out for reading on site */
  event('copy.issued', { use: id, seat: visitorRefSchema.nullable() }),
  /** 外借: an exception, agreed to by a second person */
  event('copy.lent', { use: id, loan: id, dueOn: civilDaySchema }),
  event('copy.returned', {
    use: id,
    /** pages copied for the reader */
    pagesCopied: z.number().int().min(0).max(10_000),
    photographed: z.boolean(),
    condition: conditionSchema,
  }),
  event('copy.missed', { stocktake: id.nullable(), text }),
  event('copy.found', { stocktake: id.nullable(), text }),
  event('copy.damaged', { stocktake: id.nullable(), text }),
  event('copy.mended', { text }),
  event('copy.withdrawn', { keep: z.boolean() }),
  event('copy.destroyed', { destruction: id }),
]);
export type CopyEvent = z.infer<typeof copyEventSchema>;

/**
 * Where a copy is and who has it: one place and one holder, always.
 * desk: in the staff's hands; shelved: on its place; out: with a reader on site; lent: with a borrower; missing: nobody knows;
 * withdrawn: taken out of the readers' reach; destroyed.
 */
export const copyPhases = ['desk', 'shelved', 'out', 'lent', 'missing', 'withdrawn', 'destroyed'] as const;
export type CopyPhase = (typeof copyPhases)[number];

export const copyRowSchema = z.object({
  id,
  paper: id,
  barcode: z.string(),
  number: z.number().int(),
  phase: z.enum(copyPhases),
  /** the place it belongs to; null before it was ever shelved */
  home: id.nullable(),
  /** 室-架-层-盒 of that place */
  homeCode: z.string().nullable(),
  damaged: z.boolean(),
  /** the use it is out for */
  use: id.nullable(),
  /** last day of a loan */
  dueOn: z.string().nullable(),
  shelvedOn: z.string().nullable(),
  /** name of who shelved it */
  keeper: z.string().nullable(),
  /** since when it is where it is, ISO 8601 */
  since: z.string(),
});
export type CopyRow = z.infer<typeof copyRowSchema>;
