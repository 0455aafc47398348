import { z } from 'zod';
import { caseStates } from './applications/clock.ts';
import type { CaseEventType } from './applications/event.ts';
import { amendmentOutcomeSchema, outcomeSchema } from './applications/outcome.ts';
import { method, reviewers, staff } from './method.ts';

const day = z.iso.date();
const id = z.uuid();

/** 保管期限: years from the end of the year of filing, or for good. The unit's 保管期限表 says which. */
export const retentionSchema = z.union([z.number().int().min(1).max(100), z.literal('permanent')]);
export type Retention = z.infer<typeof retentionSchema>;

/** One entry of the 归档目录. */
export const filingItemSchema = z.object({
  title: z.string().trim().min(1).max(100),
  /** date of the paper */
  on: day.nullable(),
  pages: z.number().int().min(1).max(9999),
});
export type FilingItem = z.infer<typeof filingItemSchema>;

/** What a case is filed with. The titles are sealed with the case; how many papers and pages it has, and how long it is kept, is not. */
export const filingSchema = z.object({
  retention: retentionSchema,
  items: z.array(filingItemSchema).min(1).max(200),
});
export type Filing = z.infer<typeof filingSchema>;

export const filedRowSchema = z.object({
  id,
  number: z.string(),
  caseKind: z.enum(['information', 'amendment']),
  state: z.enum(caseStates),
  outcome: z.union([outcomeSchema, amendmentOutcomeSchema]).nullable(),
  receivedOn: day.nullable(),
  filedOn: day.nullable(),
  retention: retentionSchema.nullable(),
  /** last day it is kept; null: for good, or not filed yet */
  keepUntil: day.nullable(),
  papers: z.number().int().nullable(),
  pages: z.number().int().nullable(),
  destroyedOn: day.nullable(),
});
export type FiledRow = z.infer<typeof filedRowSchema>;

/** toFile: over and not filed. kept: filed and kept. ended: its retention is over. destroyed: 已销毁. */
export const filingViews = ['toFile', 'kept', 'ended', 'destroyed'] as const;
export type FilingView = (typeof filingViews)[number];

/** A 销毁清册: what was proposed for destruction, by whom, and what became of it. */
export const destructionSchema = z.object({
  id,
  cases: z.array(filedRowSchema),
  /** why, e.g. 保管期满，经鉴定无继续保存价值 */
  basis: z.string(),
  proposedAt: z.string(),
  proposedBy: z.string(),
  state: z.enum(['proposed', 'destroyed', 'refused']),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  /** the member who asks proposed it: somebody else has to decide */
  own: z.boolean(),
});
export type Destruction = z.infer<typeof destructionSchema>;

export const filing = {
  list: method({
    summary: 'Cases by how they are filed and how long they are kept.',
    roles: staff,
    input: z.object({
      view: z.enum(filingViews),
      offset: z.number().int().min(0).max(1_000_000).optional(),
      limit: z.number().int().min(1).max(200).optional(),
    }),
    output: z.object({
      total: z.number().int(),
      rows: z.array(filedRowSchema),
      counts: z.record(z.enum(filingViews), z.number().int()),
    }),
    errors: ['staff.notSetUp'],
  }),
  propose: method({
    summary: 'Proposes cases whose retention is over for destruction.',
    roles: staff,
    input: z.object({ cases: z.array(id).min(1).max(1000), basis: z.string().trim().min(1).max(500) }),
    output: z.object({ id }),
    errors: ['staff.notSetUp', 'filing.notEnded', 'filing.alreadyProposed'],
  }),
  destructions: method({
    summary: 'The lists of destruction, the newest first.',
    roles: staff,
    input: z.object({}),
    output: z.object({ destructions: z.array(destructionSchema) }),
    errors: ['staff.notSetUp'],
  }),
  destroy: method({
    summary:
      'A second person agrees: the keys of the cases are destroyed, and with them every word of a person in them, in every copy the room can reach.',
    roles: reviewers,
    input: z.object({ id }),
    output: z.object({
      destruction: destructionSchema,
      /** folders of copies that could not be reached now; the next backup into them takes the keys away there */
      unreached: z.array(z.string()),
    }),
    errors: ['staff.notSetUp', 'filing.unknown', 'filing.decided', 'filing.own', 'filing.notEnded'],
  }),
  refuse: method({
    summary: 'A second person refuses: the cases are kept.',
    roles: reviewers,
    input: z.object({ id }),
    output: destructionSchema,
    errors: ['staff.notSetUp', 'filing.unknown', 'filing.decided', 'filing.own'],
  }),
};

/** The papers that the steps of a case leave, by their usual titles: what the 归档目录 begins with where no paper of the case names it. */
export const filingTitles: Partial<Record<CaseEventType, string>> = {
  submitted: '政府信息公开申请表',
  correctionAsked: '补正告知书',
  corrected: '补正后的申请材料',
  reasonAsked: '说明理由告知书',
  feeAsked: '收费告知书',
  consultationSent: '征求意见书',
  consultationReplied: '征求意见复函',
  extended: '延期答复告知书',
  decided: '政府信息公开答复书',
  served: '送达回证',
  thirdPartyTold: '告知第三方的通知',
  withdrawn: '撤回申请',
  reviewDecided: '行政复议决定书',
  suitDecided: '行政诉讼裁判文书',
};
