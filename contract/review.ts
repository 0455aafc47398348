import { z } from 'zod';
import { documentIdSchema, draftSchema, kindSchema } from './document.ts';
import { type ImportReason, importReasons } from './imports.ts';
import { administrators, method, reviewers, staff } from './method.ts';

/** How a document stands while visitors do not see it. */
export const keptStandings = ['waiting', 'held', 'refused', 'takenDown'] as const;
export type KeptStanding = (typeof keptStandings)[number];

/** How any document stands, as staff see it. */
export const standings = [
  ...keptStandings,
  'shown',
  'withdrawn',
  'twin', // the same document as one of another source, which is on show
] as const;
export type ReviewStanding = (typeof standings)[number];

/**
 * Why a document is shown though personal data was found in it: 惩戒性公示, 强制性披露 (domain row 112), or what was found is none
 * (a serial number that passes the check digit, the number of an office).
 */
export const reviewExceptions = ['penalty', 'mandated', 'notPersonal'] as const;
export const reviewExceptionSchema = z.enum(reviewExceptions);
export type ReviewException = z.infer<typeof reviewExceptionSchema>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** What staff write of their decision. It goes into the log in the clear, so the page asks them to name nobody. */
const reason = z.string().trim().max(500);

const row = z.object({
  id: documentIdSchema,
  contentHash: hash,
  title: z.string(),
  kind: kindSchema,
  source: z.object({ id: z.string(), name: z.string() }),
  standing: z.enum(standings),
  /** a new version of a document that stays on show as it was */
  changed: z.boolean(),
  reasons: z.array(z.enum(importReasons)),
  receivedAt: z.string(),
});
export type ReviewRow = z.infer<typeof row>;

/** Findings of which staff are told and which stand in nobody's way: they say nothing of a document's words. */
const clearFindings: ReadonlySet<ImportReason> = new Set(['noText', 'unlisted', 'badRow', 'duplicate']);

/** True where nothing was found that a reviewer has to weigh: such documents may be approved together. */
export const isClean = ({ reasons }: Pick<ReviewRow, 'reasons'>): boolean =>
  reasons.every(reason => clearFindings.has(reason));

/** Things found in a text that may name or reach a person; `[start, end)` in UTF-16 units. */
export const personalKinds = ['idNumber', 'phone', 'bankCard', 'address'] as const;
export type PersonalKind = (typeof personalKinds)[number];
const personal = z.object({
  kind: z.enum(personalKinds),
  start: z.number().int(),
  end: z.number().int(),
});
export type PersonalSpan = z.infer<typeof personal>;

const decision = z.object({
  type: z.enum(['approved', 'held', 'refused', 'takenDown', 'ended', 'restored']),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  exception: reviewExceptionSchema.nullable(),
  repaired: z.boolean(),
  /** of the content that is to be decided now */
  thisContent: z.boolean(),
});
export type ReviewDecision = z.infer<typeof decision>;

const item = z.object({
  row,
  draft: draftSchema,
  /** what visitors see of it now; null where they see nothing */
  shown: draftSchema.nullable(),
  /** the record of another source that it stands behind */
  record: z.object({ id: documentIdSchema, source: z.string() }).nullable(),
  /** the same document from other sources, standing behind this one */
  twins: z.array(z.object({ id: documentIdSchema, source: z.string(), same: z.boolean() })),
  findings: z.array(z.object({ reason: z.enum(importReasons), detail: z.string().nullable() })),
  personal: z.array(personal),
  /** of the seven fields (domain row 21), those not stated */
  missing: z.array(z.enum(['indexNo', 'issuers', 'subjects', 'writtenOn', 'publishedAt', 'validity'])),
  /** the places of `draft.text` that a proven repair would change; empty where there is none */
  mends: z.array(z.object({ start: z.number().int(), end: z.number().int(), text: z.string() })),
  history: z.array(decision),
});
export type ReviewItem = z.infer<typeof item>;

const one = { id: documentIdSchema, contentHash: hash };

export const review = {
  queue: method({
    summary: 'Documents kept from visitors until a reviewer decides, and what was decided against.',
    roles: staff,
    input: z.object({
      standing: z.enum(keptStandings).optional(),
      source: z.string().max(200).optional(),
      reason: z.enum(importReasons).optional(),
      kind: kindSchema.optional(),
      offset: z.number().int().min(0).optional(),
      limit: z.number().int().min(1).max(200).optional(),
    }),
    output: z.object({
      total: z.number().int(),
      rows: z.array(row),
      counts: z.record(z.enum(keptStandings), z.number().int()),
      /** every source, kind and reason that the standing asked for holds */
      sources: z.array(z.object({ id: z.string(), name: z.string() })),
      kinds: z.array(kindSchema),
      reasons: z.array(z.enum(importReasons)),
      /** of those asked for, the ones nothing was found in: they may be approved together */
      clean: z.number().int(),
    }),
    errors: [],
  }),
  item: method({
    summary: 'One document, kept or shown, beside what visitors see of it, with what was found and decided.',
    roles: staff,
    input: z.object({ id: documentIdSchema }),
    output: item,
    errors: ['review.unknown'],
  }),
  approve: method({
    summary: 'Shows documents to visitors. Several at once only where nothing was found in any of them.',
    roles: reviewers,
    input: z.object({
      documents: z.array(z.object(one)).min(1).max(1000),
      reason: reason.optional(),
      exception: reviewExceptionSchema.optional(),
      /** the proposed repair of its damaged text is right */
      repaired: z.boolean().optional(),
    }),
    output: z.object({ approved: z.number().int() }),
    errors: [
      'staff.notSetUp',
      'review.moved',
      'review.notClean',
      'review.exceptionMissing',
      'review.reasonMissing',
    ],
  }),
  reject: method({
    summary: 'Keeps a document from visitors: held for a question, or refused for good.',
    roles: reviewers,
    input: z.object({ ...one, verdict: z.enum(['held', 'refused']), reason }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'review.moved', 'review.reasonMissing'],
  }),
  takeDown: method({
    summary: 'Takes a document away from visitors at once; no later import brings it back.',
    roles: reviewers,
    input: z.object({ id: documentIdSchema, reason }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'review.unknown', 'review.notShown', 'review.reasonMissing'],
  }),
  restore: method({
    summary: 'The second decision on what was taken down: shown again.',
    roles: reviewers,
    input: z.object({ id: documentIdSchema, reason }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'review.unknown', 'review.notTakenDown', 'review.reasonMissing'],
  }),
  trust: method({
    summary:
      'Says that a source is reviewed elsewhere, so that its documents are shown at once; or that it is not.',
    roles: administrators,
    input: z.object({ source: z.string().min(1).max(200), trusted: z.boolean(), reason }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'imports.sourceUnknown', 'review.reasonMissing'],
  }),
};
