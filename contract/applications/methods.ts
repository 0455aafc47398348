import { z } from 'zod';
import { attachmentSchema, fileKinds, proofKinds } from '../files.ts';
import { filingItemSchema, filingSchema } from '../filing.ts';
import { everyone, method, reviewers, staff } from '../method.ts';
import { paperKindSchema, partsSchema } from '../papers.ts';
import { takeawaySchema } from '../takeaway.ts';

import type { ClockView } from './clock.ts';
import { caseStates } from './clock.ts';
import { applicantKinds, caseEventSchema, caseEventTypes, channels } from './event.ts';
import { formSchema, formWarnings, materials } from './form.ts';
import { amendmentOutcomeSchema, outcomeSchema } from './outcome.ts';
import { toldSteps } from './told.ts';

const day = z.iso.date();
const caseId = z.uuid();
const clockView = z.custom<ClockView>(value => typeof value === 'object' && value !== null);

/** A PNG data URL of a signature drawn on the screen, at most 200 kB. */
const signature = z.string().startsWith('data:image/png;base64,').max(200_000);

/** The 接收回执: what the applicant takes away. */
export const receiptSchema = z.object({
  id: caseId,
  number: z.string(),
  unit: z.string(),
  /** 咨询电话; empty where the unit has set none */
  enquiryPhone: z.string(),
  /** when the terminal took it, ISO 8601 */
  takenAt: z.string(),
  /** day of receipt and due date with their working; null day where receipt still needs a confirmation */
  clock: clockView,
  materials: z.array(z.enum(materials)),
  /** shown once, never stored readably */
  enquiryCode: z.string(),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** A topic in the unit's own words, e.g. 土地征收. It is kept in the clear for the figures: no names, no numbers of persons. */
export const topicSchema = z.string().trim().min(1).max(30);

export const caseRowSchema = z.object({
  id: caseId,
  number: z.string(),
  caseKind: z.enum(['information', 'amendment']),
  channel: z.enum(channels),
  applicant: z.enum(applicantKinds).nullable(),
  state: z.enum(caseStates),
  receivedOn: day.nullable(),
  dueOn: day.nullable(),
  provisional: z.boolean(),
  /** the nearest limit of any kind, the reply's included */
  nextOn: day.nullable(),
  outcome: z.union([outcomeSchema, amendmentOutcomeSchema]).nullable(),
  servedOn: day.nullable(),
  /** staff id of the handler */
  handler: z.string().nullable(),
  /** what it is about, in the unit's own few words: in the clear, so it names nobody */
  topic: z.string().nullable(),
  /** the number the city's platform gave it */
  platformNumber: z.string().nullable(),
  /** the day its key was destroyed at the end of its retention */
  destroyedOn: day.nullable(),
  /** a step waits for a reviewer */
  proposed: z.enum(caseEventTypes).nullable(),
  updatedAt: z.string(),
});
export type CaseRow = z.infer<typeof caseRowSchema>;

/** `asked`: the applicant asked for something or added to it at a terminal, and nothing has been done on the case since. */
export const caseViews = [
  'today',
  'overdue',
  'soon',
  'others',
  'asked',
  'review',
  'unassigned',
  'mine',
  'open',
  'all',
] as const;
export type CaseView = (typeof caseViews)[number];
/** What a list is ordered by: the next limit, the receipt, the number, the last change. */
export const caseSorts = ['next', 'received', 'number', 'updated'] as const;
export type CaseSort = (typeof caseSorts)[number];

/** Which cases, and in which order. */
const caseFilterSchema = z.object({
  view: z.enum(caseViews),
  state: z.array(z.enum(caseStates)).optional(),
  channel: z.array(z.enum(channels)).optional(),
  applicant: z.array(z.enum(applicantKinds)).optional(),
  topic: topicSchema.optional(),
  /** part of a number; or, with `field`, a whole name, identity or telephone number */
  find: z.string().max(100).optional(),
  field: z.enum(['number', 'name', 'identity', 'phone']).optional(),
  sort: z.enum(caseSorts).optional(),
  descending: z.boolean().optional(),
});
export type CaseFilter = z.infer<typeof caseFilterSchema>;

/** Names are opened case by case: no more than this many in one file. */
export const mostNames = 2000;

/** The seven questions of a reply, in their order (domain 3): 补不补 → 是不是 → 谁负责 → 有没有 → 给不给 → 怎么给 → 怎么答. */
export const replyCheckSchema = z.object({
  clear: z.boolean(),
  isInformation: z.enum(['yes', 'petition', 'publication', 'query', 'confirmation', 'repeated', 'excessive']),
  ours: z.boolean(),
  exists: z.enum(['yes', 'no', 'needsProcessing']),
  give: z.enum(['all', 'part', 'none', 'alreadyPublic']),
  how: z.string().max(500),
  answer: z.string().max(5000),
});
export type ReplyCheck = z.infer<typeof replyCheckSchema>;

/** The sealed side of an event: what was said and handed over. */
export const particularsSchema = z.object({
  form: formSchema.optional(),
  materials: z.array(z.enum(materials)).optional(),
  text: z.string().max(20_000).optional(),
  /** 一次性告知的补正事项, and the like */
  items: z.array(z.string().max(2000)).max(50).optional(),
  files: z.array(attachmentSchema).max(20).optional(),
  /** PNG data URL */
  signature: signature.optional(),
  check: replyCheckSchema.optional(),
  /** what staff wrote into a paper, by field */
  parts: partsSchema.optional(),
  /** 归档目录 */
  filing: z.array(filingItemSchema).max(200).optional(),
});
export type Particulars = z.infer<typeof particularsSchema>;

/** What an applicant asks for or adds at a terminal. */
export const askKinds = ['withdraw', 'supplement', 'publish', 'proof'] as const;

const entrySchema = z.object({
  id: z.string(),
  at: z.string(),
  /** staff name, or `visitor`, `system` */
  actor: z.string(),
  type: z.string(),
  event: caseEventSchema.nullable(),
  /** what a file that was added is, and the step it belongs to */
  attached: z.object({ kind: z.enum(fileKinds), about: z.string().nullable() }).nullable(),
  /** what was drafted or finished: a paper, and the entry that called for it */
  paper: z
    .object({
      kind: paperKindSchema,
      title: z.string(),
      about: z.string().nullable(),
      number: z.string().nullable(),
    })
    .nullable(),
  /** null where the event sealed nothing, or the key has been destroyed */
  particulars: particularsSchema.nullable(),
});

export const applications = {
  submit: method({
    summary: 'A visitor hands in an application at the terminal; answers the receipt.',
    roles: everyone,
    input: z.object({ form: formSchema, signature: signature.nullable() }),
    output: receiptSchema,
    errors: ['staff.notSetUp'],
  }),
  check: method({
    summary: 'What in a form should be looked at again. Warns, never blocks.',
    roles: everyone,
    input: z.object({ form: formSchema }),
    output: z.object({ warnings: z.array(z.enum(formWarnings)) }),
    errors: [],
  }),
  progress: method({
    summary: 'Where an application stands, by its number and enquiry code. No personal data.',
    roles: everyone,
    input: z.object({ number: z.string().max(80), code: z.string().max(40) }),
    output: z.object({
      number: z.string(),
      state: z.enum(caseStates),
      receivedOn: day.nullable(),
      dueOn: day.nullable(),
      provisional: z.boolean(),
      servedOn: day.nullable(),
      /** what happened, oldest first, in the clear */
      steps: z.array(z.object({ type: z.enum(toldSteps), on: day })),
    }),
    errors: ['applications.notFound', 'applications.wait', 'staff.notSetUp'],
  }),
  ask: method({
    summary:
      'The applicant asks, by number and code: to withdraw, to add something, to have the information published.',
    roles: everyone,
    input: z.object({
      number: z.string().max(80),
      code: z.string().max(40),
      what: z.enum(['withdraw', 'supplement', 'publish']),
      text: z.string().trim().max(5000),
      /** null where they sign at the window, or nothing needs it */
      signature: signature.nullable(),
    }),
    output: z.object({}),
    errors: ['applications.notFound', 'applications.wait', 'applications.ended', 'staff.notSetUp'],
  }),
  take: method({
    summary:
      'Staff take an application: by post, fax or net, or told orally and filled in for the applicant (art.29).',
    roles: staff,
    input: z.object({
      form: formSchema,
      channel: z.enum(channels),
      /** the day it came, `YYYY-MM-DD` */
      on: day,
      oral: z.boolean(),
      /** an oral application was read back and confirmed */
      readBack: z.boolean(),
      materials: z.array(z.enum(materials)),
      signature: signature.nullable(),
    }),
    output: receiptSchema,
    errors: ['staff.notSetUp', 'applications.refused', 'applications.notReadBack'],
  }),
  list: method({
    summary: 'Cases by view, sorted by the nearest limit unless asked otherwise.',
    roles: staff,
    input: caseFilterSchema.extend({
      offset: z.number().int().min(0).max(1_000_000).optional(),
      limit: z.number().int().min(1).max(200).optional(),
    }),
    output: z.object({
      total: z.number().int(),
      rows: z.array(caseRowSchema),
      counts: z.record(z.enum(caseViews), z.number().int()),
    }),
    errors: ['staff.notSetUp'],
  }),
  export: method({
    summary:
      'All cases of a filter as a file. Names only where they are asked for; either way it is on record.',
    roles: staff,
    input: caseFilterSchema.extend({ format: z.enum(['xlsx', 'csv']), names: z.boolean() }),
    output: takeawaySchema,
    errors: ['staff.notSetUp', 'applications.tooManyNames'],
  }),
  open: method({
    summary: 'A case with everything in it. Looking is on record.',
    roles: staff,
    input: z.object({ id: caseId }),
    output: z.object({
      row: caseRowSchema,
      /** to be sent back with a step: it is refused where somebody else has acted meanwhile */
      position: z.number().int(),
      clock: clockView,
      form: formSchema.nullable(),
      warnings: z.array(z.enum(formWarnings)),
      entries: z.array(entrySchema),
      /** what the applicant asked for at a terminal, oldest first */
      asks: z.array(
        z.object({
          id: z.string(),
          what: z.enum(askKinds),
          at: z.string(),
          /** the event of the ask's own stream */
          event: z.string(),
          text: z.string().nullable(),
          signature: signature.nullable(),
          files: z.array(attachmentSchema),
          /** what the files are meant to be */
          proof: z.enum(proofKinds).nullable(),
        }),
      ),
      proposal: z
        .object({
          id: z.string(),
          by: z.string(),
          event: caseEventSchema,
          particulars: particularsSchema.nullable(),
        })
        .nullable(),
      /** the key was destroyed at the end of the retention period */
      destroyed: z.boolean(),
    }),
    errors: ['staff.notSetUp', 'applications.notFound'],
  }),
  step: method({
    summary: 'A step the law allows. Extension and decision become a proposal for a reviewer.',
    roles: staff,
    input: z.object({
      id: caseId,
      position: z.number().int(),
      event: caseEventSchema,
      particulars: particularsSchema.optional(),
      check: replyCheckSchema.optional(),
      /** 归档 needs it */
      filing: filingSchema.optional(),
    }),
    output: z.object({ position: z.number().int(), proposed: z.boolean() }),
    errors: [
      'staff.notSetUp',
      'applications.notFound',
      'applications.moved',
      'applications.refused',
      'applications.proposalOpen',
      'applications.checkMissing',
      'applications.checkDisagrees',
      'applications.filingMissing',
      'applications.destroyed',
    ],
  }),
  approve: method({
    summary: 'A reviewer agrees to a proposed step. Nobody approves their own.',
    roles: reviewers,
    input: z.object({ id: caseId, position: z.number().int(), proposal: z.string() }),
    output: z.object({ position: z.number().int() }),
    errors: [
      'staff.notSetUp',
      'applications.notFound',
      'applications.moved',
      'applications.refused',
      'applications.noProposal',
      'applications.ownProposal',
    ],
  }),
  sendBack: method({
    summary: 'A reviewer sends a proposed step back with the reason.',
    roles: reviewers,
    input: z.object({
      id: caseId,
      position: z.number().int(),
      proposal: z.string(),
      text: z.string().trim().min(1).max(5000),
    }),
    output: z.object({ position: z.number().int() }),
    errors: ['staff.notSetUp', 'applications.notFound', 'applications.moved', 'applications.noProposal'],
  }),
  note: method({
    summary: 'A note, a conversation, a failed call: kept with the case, no step of the law.',
    roles: staff,
    input: z.object({ id: caseId, text: z.string().trim().min(1).max(20_000) }),
    output: z.object({ position: z.number().int() }),
    errors: ['staff.notSetUp', 'applications.notFound'],
  }),
  label: method({
    summary: 'Says what a case is about, for the figures and to find what many ask for; null takes it off.',
    roles: staff,
    input: z.object({ id: caseId, topic: topicSchema.nullable() }),
    output: z.object({ position: z.number().int() }),
    errors: ['staff.notSetUp', 'applications.notFound', 'applications.topicPersonal'],
  }),
  topics: method({
    summary: 'The topics in use and how many cases carry each, the most frequent first.',
    roles: staff,
    input: z.object({}),
    output: z.object({ topics: z.array(z.object({ topic: z.string(), cases: z.number().int() })) }),
    errors: ['staff.notSetUp'],
  }),
  assign: method({
    summary: 'Names the handler; null gives the case back to all.',
    roles: staff,
    input: z.object({ id: caseId, handler: z.string().nullable() }),
    output: z.object({ position: z.number().int() }),
    errors: ['staff.notSetUp', 'applications.notFound', 'staff.unknown'],
  }),
  setPlatformNumber: method({
    summary: 'The number the city’s platform gave a case.',
    roles: staff,
    input: z.object({ id: caseId, number: z.string().trim().min(1).max(80) }),
    output: z.object({ position: z.number().int() }),
    errors: ['staff.notSetUp', 'applications.notFound', 'applications.moved'],
  }),
  exportCase: method({
    summary:
      'A case with its files for another system, sealed by a passphrase. Without one it is readable: only by explicit choice. On record.',
    roles: staff,
    input: z.object({ id: caseId, passphrase: z.string().max(200).nullable() }),
    output: takeawaySchema,
    errors: [
      'staff.notSetUp',
      'applications.notFound',
      'applications.destroyed',
      'applications.exportTooLarge',
      'applications.passphraseShort',
      'files.missing',
      'files.damaged',
    ],
  }),
};
