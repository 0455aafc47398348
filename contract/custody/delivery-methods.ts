import { z } from 'zod';
import { civilDaySchema } from '../calendar.ts';
import { method, staff } from '../method.ts';
import { takeawaySchema } from '../takeaway.ts';
import {
  batchFactsSchema,
  batchRowSchema,
  differenceSchema,
  senderFactsSchema,
  senderRowSchema,
} from './delivery.ts';
import { paperRowSchema } from './paper.ts';

const id = z.uuid();

export const deliveryStates = ['missing', 'expected', 'late', 'onTime'] as const;
export const dueRowSchema = z.object({
  sender: id,
  senderName: z.string(),
  /** an office and its telephone */
  contact: z.string(),
  /** the day by the rule, and the day it counts with holidays moved */
  nominal: civilDaySchema,
  on: civilDaySchema,
  /** nobody has announced the holidays of that year yet */
  provisional: z.boolean(),
  state: z.enum(deliveryStates),
  batch: id.nullable(),
  receivedOn: civilDaySchema.nullable(),
});
export type DueRow = z.infer<typeof dueRowSchema>;

export const deliveries = {
  senders: method({
    summary: 'The units that hand papers over, with their rules.',
    roles: staff,
    input: z.object({}),
    output: z.object({ senders: z.array(senderRowSchema) }),
    errors: ['staff.notSetUp'],
  }),
  addSender: method({
    summary: 'Adds a unit that hands papers over.',
    roles: staff,
    input: senderFactsSchema,
    output: z.object({ id }),
    errors: ['staff.notSetUp', 'custody.senderTaken'],
  }),
  changeSender: method({
    summary: 'Changes a sending unit or its rule; what was due before stays as it was met.',
    roles: staff,
    input: z.object({ id, facts: senderFactsSchema }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'custody.senderTaken', 'custody.senderUnknown'],
  }),
  closeSender: method({
    summary: 'Gives a sending unit up: nothing more is expected of it.',
    roles: staff,
    input: z.object({ id }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'custody.senderUnknown'],
  }),
  schedule: method({
    summary:
      'What was and will be due between two days: on time, late, expected or missing. The reminder list is what is missing.',
    roles: staff,
    input: z.object({ from: civilDaySchema, to: civilDaySchema }),
    output: z.object({ today: civilDaySchema, rows: z.array(dueRowSchema) }),
    errors: ['staff.notSetUp'],
  }),
  receive: method({
    summary: 'A delivery comes in, or a nil return.',
    roles: staff,
    input: batchFactsSchema,
    output: z.object({ id }),
    errors: ['staff.notSetUp', 'custody.senderUnknown', 'custody.nilHasPapers', 'custody.periodTaken'],
  }),
  correct: method({
    summary: 'Corrects what was recorded of a batch; what was said before stays in the history.',
    roles: staff,
    input: z.object({ id, facts: batchFactsSchema }),
    output: z.object({}),
    errors: [
      'staff.notSetUp',
      'custody.batchUnknown',
      'custody.batchClosed',
      'custody.senderUnknown',
      'custody.nilHasPapers',
      'custody.periodTaken',
    ],
  }),
  keepList: method({
    summary:
      'The list the sender signed, as it was scanned: it belongs to the batch and waits for no paper any more.',
    roles: staff,
    input: z.object({ id, scan: id }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'custody.batchUnknown', 'scans.notFound'],
  }),
  list: method({
    summary: 'Delivery batches, the newest first.',
    roles: staff,
    input: z.object({
      offset: z.number().int().min(0).max(1_000_000).optional(),
      limit: z.number().int().min(1).max(200).optional(),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(batchRowSchema) }),
    errors: ['staff.notSetUp'],
  }),
  open: method({
    summary: 'A batch with what is in it and what is not as its list says.',
    roles: staff,
    input: z.object({ id }),
    output: z.object({
      batch: batchRowSchema,
      differences: z.array(
        differenceSchema.extend({
          notedAt: z.string(),
          settledAt: z.string().nullable(),
          settlement: z.string().nullable(),
        }),
      ),
      papers: z.array(paperRowSchema),
      /** papers that came later than the unit’s working days allow, by id */
      latePapers: z.array(id),
    }),
    errors: ['staff.notSetUp', 'custody.batchUnknown'],
  }),
  differ: method({
    summary: 'Notes that something in a batch is not as its list says.',
    roles: staff,
    input: z.object({ batch: id, difference: differenceSchema.omit({ id: true }) }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'custody.batchUnknown', 'custody.batchClosed'],
  }),
  settle: method({
    summary: 'Says what became of a difference.',
    roles: staff,
    input: z.object({ batch: id, difference: id, text: z.string().trim().min(1).max(500) }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'custody.differenceUnknown'],
  }),
  close: method({
    summary: 'The batch is checked: nothing more is registered into it.',
    roles: staff,
    input: z.object({ id }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'custody.batchUnknown', 'custody.batchClosed'],
  }),
  receipt: method({
    summary: 'The receipt for the sender as a Word file: the list, the differences, two places to sign.',
    roles: staff,
    input: z.object({ id }),
    output: takeawaySchema,
    errors: ['staff.notSetUp', 'custody.batchUnknown'],
  }),
};
