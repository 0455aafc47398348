import { z } from 'zod';
import { method, reviewers, staff } from '../method.ts';
import { copyRowSchema } from './copy.ts';

const id = z.uuid();
const reason = z.string().trim().min(1).max(500);
const witness = z.string().trim().min(1).max(40);
const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** 销毁: a list of withdrawn copies, approved by a second person, carried out before two witnesses. */
export const disposalEventSchema = z.discriminatedUnion('type', [
  event('disposal.proposed', { number: z.string(), copies: z.array(id).min(1).max(1000), reason }),
  event('disposal.approved', {}),
  event('disposal.refused', { reason }),
  event('disposal.done', { witnesses: z.tuple([witness, witness]) }),
]);
export type DisposalEvent = z.infer<typeof disposalEventSchema>;

export const disposalStates = ['proposed', 'approved', 'refused', 'done'] as const;

export const disposalRowSchema = z.object({
  id,
  number: z.string(),
  state: z.enum(disposalStates),
  copies: z.array(id),
  reason: z.string(),
  proposedAt: z.string(),
  /** names of staff */
  proposedBy: z.string(),
  decidedBy: z.string().nullable(),
  /** why it was refused */
  refusal: z.string().nullable(),
  witnesses: z.array(z.string()),
  doneAt: z.string().nullable(),
});
export type DisposalRow = z.infer<typeof disposalRowSchema>;

/** A copy on a list, with what it is a copy of. */
export const listedCopySchema = copyRowSchema.extend({ title: z.string(), docNo: z.string().nullable() });
export type ListedCopy = z.infer<typeof listedCopySchema>;

export const withdrawals = {
  withdraw: method({
    summary: '撤换: takes a paper and all its copies out of the readers’ reach, by letter and approval.',
    roles: staff,
    input: z.object({
      paper: id,
      letterNo: z.string().trim().min(1).max(100),
      approvalNo: z.string().trim().min(1).max(100),
      /** the paper that comes in its place */
      replacedBy: id.nullable(),
      /** kept in store as history; otherwise to be destroyed */
      keep: z.boolean(),
      reason,
    }),
    output: z.object({}),
    errors: [
      'staff.notSetUp',
      'custody.notFound',
      'custody.isRejected',
      'custody.isWithdrawn',
      'custody.isOut',
      'custody.isLent',
      'custody.replacesItself',
    ],
  }),
  overview: method({
    summary: 'Withdrawn copies that wait to be destroyed, and every list of a destruction, newest first.',
    roles: staff,
    input: z.object({}),
    output: z.object({
      waiting: z.array(listedCopySchema),
      disposals: z.array(disposalRowSchema.extend({ listed: z.array(listedCopySchema) })),
    }),
    errors: ['staff.notSetUp'],
  }),
  propose: method({
    summary: 'Lists withdrawn copies for destruction.',
    roles: staff,
    input: z.object({ copies: z.array(id).min(1).max(1000), reason }),
    output: z.object({ id, number: z.string() }),
    errors: [
      'staff.notSetUp',
      'custody.notFound',
      'custody.isNotWithdrawn',
      'custody.isKept',
      'custody.isListed',
    ],
  }),
  decide: method({
    summary: 'A reviewer approves or refuses a list. Nobody approves their own.',
    roles: reviewers,
    input: z.object({ id, refusal: reason.nullable() }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'custody.notFound', 'custody.ownDisposal', 'custody.notProposed'],
  }),
  complete: method({
    summary: 'The copies of an approved list have been destroyed before two witnesses.',
    roles: staff,
    input: z.object({ id, witnesses: z.tuple([witness, witness]) }),
    output: z.object({}),
    errors: [
      'staff.notSetUp',
      'custody.notFound',
      'custody.notApproved',
      'custody.sameWitness',
      'custody.isDestroyed',
      'custody.isNotWithdrawn',
    ],
  }),
};
