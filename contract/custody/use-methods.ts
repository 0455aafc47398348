import { z } from 'zod';
import { method, staff } from '../method.ts';
import { copyRowSchema, visitorRefSchema } from './copy.ts';
import { loanFactsSchema, loanRowSchema } from './loan.ts';
import { conditionSchema } from './paper.ts';

const id = z.uuid();

/** A line of the register of use (利用登记). */
export const useRowSchema = z.object({
  id,
  copy: id,
  paper: id,
  kind: z.enum(['reading', 'loan']),
  title: z.string(),
  docNo: z.string().nullable(),
  barcode: z.string(),
  seat: z.string().nullable(),
  borrower: z.string().nullable(),
  outAt: z.string(),
  outBy: z.string(),
  dueOn: z.string().nullable(),
  inAt: z.string().nullable(),
  inBy: z.string().nullable(),
  pagesCopied: z.number().int().nullable(),
  photographed: z.boolean().nullable(),
  overdue: z.boolean(),
});
export type UseRow = z.infer<typeof useRowSchema>;

/** Copies that wait for a hand: to be shelved first, to be put back, to be fetched (withdrawn or asked for), looked for. */
export const waitingKinds = ['toShelve', 'putBack', 'pull', 'missing'] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** What can be found out about a copy besides its ways. */
export const copyReports = ['missed', 'found', 'damaged', 'mended'] as const;

export const uses = {
  issue: method({
    summary:
      'Hands a copy to a reader on site. Nobody is asked who they are; a seat number at most. A call it answers is over with it.',
    roles: staff,
    input: z.object({ copy: id, seat: visitorRefSchema.nullable(), call: id.nullable().optional() }),
    output: z.object({ copy: copyRowSchema }),
    errors: [
      'staff.notSetUp',
      'custody.notFound',
      'custody.isOut',
      'custody.isLent',
      'custody.isMissing',
      'custody.isWithdrawn',
      'custody.isDestroyed',
      'custody.callUnknown',
      'custody.callOver',
    ],
  }),
  giveBack: method({
    summary: 'A copy comes back from a reader or a borrower.',
    roles: staff,
    input: z.object({
      copy: id,
      pagesCopied: z.number().int().min(0).max(10_000),
      photographed: z.boolean(),
      condition: conditionSchema,
    }),
    output: z.object({ copy: copyRowSchema }),
    errors: [
      'staff.notSetUp',
      'custody.notFound',
      'custody.isNotOut',
      'custody.isWithdrawn',
      'custody.isDestroyed',
    ],
  }),
  report: method({
    summary: 'A copy is missing, was found again, is damaged or was mended.',
    roles: staff,
    input: z.object({ copy: id, what: z.enum(copyReports), text: z.string().trim().max(500) }),
    output: z.object({ copy: copyRowSchema }),
    errors: [
      'staff.notSetUp',
      'custody.notFound',
      'custody.isMissing',
      'custody.isNotMissing',
      'custody.isDamaged',
      'custody.isNotDamaged',
      'custody.isWithdrawn',
      'custody.isDestroyed',
    ],
  }),
  list: method({
    summary: 'The register of use, the newest first; or only what is out now, the longest out first.',
    roles: staff,
    input: z.object({
      open: z.boolean(),
      offset: z.number().int().min(0).max(10_000_000).optional(),
      limit: z.number().int().min(1).max(200).optional(),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(useRowSchema) }),
    errors: ['staff.notSetUp'],
  }),
  waiting: method({
    summary: 'Copies that wait for a hand, in the order of their places.',
    roles: staff,
    input: z.object({ kind: z.enum(waitingKinds) }),
    output: z.object({ rows: z.array(copyRowSchema.extend({ title: z.string() })) }),
    errors: ['staff.notSetUp'],
  }),
  askLoan: method({
    summary: 'Asks for a loan, which another member must agree to.',
    roles: staff,
    input: loanFactsSchema,
    output: z.object({}),
    errors: [
      'staff.notSetUp',
      'custody.notFound',
      'custody.isOut',
      'custody.isLent',
      'custody.isMissing',
      'custody.isWithdrawn',
      'custody.isDestroyed',
      'custody.loanAsked',
      'custody.loanPast',
    ],
  }),
  loans: method({
    summary: 'Loans that wait for a second person.',
    roles: staff,
    input: z.object({}),
    output: z.object({ loans: z.array(loanRowSchema) }),
    errors: ['staff.notSetUp'],
  }),
  decideLoan: method({
    summary:
      'A second person agrees to a loan, which hands the copy out, or refuses it with the reason (null: agrees).',
    roles: staff,
    input: z.object({ loan: id, refusal: z.string().trim().min(1).max(500).nullable() }),
    output: z.object({}),
    errors: [
      'staff.notSetUp',
      'custody.notFound',
      'custody.ownLoan',
      'custody.loanDecided',
      'custody.isOut',
      'custody.isLent',
      'custody.isMissing',
      'custody.isWithdrawn',
      'custody.isDestroyed',
    ],
  }),
};
