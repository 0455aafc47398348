import { z } from 'zod';
import { civilDaySchema } from '../calendar.ts';

const id = z.uuid();
const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** 外借 is an exception: asked for by one, agreed to by another (domain 5.2: reading on site by default). */
export const loanFactsSchema = z.strictObject({
  copy: id,
  /** the office that borrows; no person's name */
  borrower: z.string().trim().min(1).max(100),
  reason: z.string().trim().min(1).max(500),
  dueOn: civilDaySchema,
});
export const loanEventSchema = z.discriminatedUnion('type', [
  event('loan.asked', loanFactsSchema.shape),
  event('loan.granted', {}),
  event('loan.refused', { reason: z.string().trim().min(1).max(500) }),
]);
export type LoanEvent = z.infer<typeof loanEventSchema>;

export const loanRowSchema = loanFactsSchema.extend({
  id,
  barcode: z.string(),
  title: z.string(),
  askedBy: z.string(),
  /** the one who asked may not agree to it */
  own: z.boolean(),
});
export type LoanRow = z.infer<typeof loanRowSchema>;
