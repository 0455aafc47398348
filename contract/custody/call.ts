import { z } from 'zod';
import { dateSchema, documentIdSchema } from '../document.ts';
import { copyRowSchema } from './copy.ts';

const id = z.uuid();
const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** Why a paper cannot be brought: another reads it, it is looked for, it is being mended, or as the clerk words it. */
export const callRefusals = ['inUse', 'notFound', 'damaged', 'other'] as const;
export type CallRefusal = (typeof callRefusals)[number];
const refusal = { why: z.enum(callRefusals), text: z.string().trim().max(200) };

/** 呼叫: a visitor asks the desk for the paper of a document. Nobody says who they are. */
export const callEventSchema = z.discriminatedUnion('type', [
  event('call.made', { number: z.string(), document: documentIdSchema, terminal: z.string() }),
  /** a clerk has seen it and goes for the paper */
  event('call.answered', {}),
  event('call.served', { copy: id }),
  event('call.refused', refusal),
  /** the visitor needs it no more */
  event('call.cancelled', {}),
]);
export type CallEvent = z.infer<typeof callEventSchema>;

/** `expired`: nobody ended it on its day. */
export const callStates = ['open', 'answered', 'served', 'refused', 'cancelled', 'expired'] as const;
export type CallState = (typeof callStates)[number];

/** What the visitor sees of their own call. */
export const callStandingSchema = z.object({
  id,
  /** terminal and the how-manieth of the day: 呼叫号 */
  number: z.string(),
  document: documentIdSchema,
  state: z.enum(callStates),
  refusal: z.object(refusal).nullable(),
});
export type CallStanding = z.infer<typeof callStandingSchema>;

/** A call that waits on the desk's screen. */
export const callRowSchema = z.object({
  id,
  number: z.string(),
  document: documentIdSchema,
  title: z.string(),
  docNo: z.string().nullable(),
  /** ISO 8601 */
  madeAt: z.string(),
  state: z.enum(callStates),
  /** copies that can be handed out now, those on a place first */
  copies: z.array(copyRowSchema),
});
export type CallRow = z.infer<typeof callRowSchema>;

/** Where the copies of a document are, the best of them: here, read by another, lent, looked for, taken down. */
export const atHandStates = ['here', 'out', 'lent', 'missing', 'withdrawn'] as const;
export const atHandSchema = z.object({
  state: z.enum(atHandStates),
  /** copies that can be read now */
  here: z.number().int(),
  /** last day of the loan that ends first */
  backOn: dateSchema.nullable(),
});
export type AtHand = z.infer<typeof atHandSchema>;
