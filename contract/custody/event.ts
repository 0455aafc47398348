import { z } from 'zod';
import { callEventSchema } from './call.ts';
import { copyEventSchema } from './copy.ts';
import { batchEventSchema, senderEventSchema } from './delivery.ts';
import { loanEventSchema } from './loan.ts';
import { paperEventSchema } from './paper.ts';
import { placeEventSchema } from './place.ts';
import { stocktakeEventSchema } from './stocktake.ts';
import { disposalEventSchema } from './withdrawal.ts';

/** Everything that can happen to the papers of the room. `type` is the event's type in the log, the rest its data. */
export const custodyEventSchema = z.discriminatedUnion('type', [
  ...paperEventSchema.options,
  ...copyEventSchema.options,
  ...placeEventSchema.options,
  ...senderEventSchema.options,
  ...batchEventSchema.options,
  ...stocktakeEventSchema.options,
  ...disposalEventSchema.options,
  ...loanEventSchema.options,
  ...callEventSchema.options,
]);
export type CustodyEvent = z.infer<typeof custodyEventSchema>;
export type CustodyEventType = CustodyEvent['type'];

/** A line of a paper's history. */
export const entrySchema = z.object({
  id: z.string(),
  at: z.string(),
  /** staff name, or `system` */
  actor: z.string(),
  /** which copy it is about, 1, 2 …; null: the paper */
  copy: z.number().int().nullable(),
  event: custodyEventSchema,
});
export type Entry = z.infer<typeof entrySchema>;
