import { z } from 'zod';
import { civilDaySchema } from '../calendar.ts';
import { opennessSchema, sha256Schema, validities } from '../document.ts';

/** 原件 / 加盖公章的复印件 / 一般复印件. */
export const paperForms = ['original', 'sealedCopy', 'plainCopy'] as const;
/** How the 索引号 stands on the paper: printed, on a pasted label strip, written by hand (some rules refuse it), or not at all. */
export const indexMarks = ['printed', 'label', 'handwritten', 'none'] as const;
/** 品相. */
export const conditions = ['good', 'worn', 'damaged'] as const;
export const conditionSchema = z.enum(conditions);

const line = (most: number) => z.string().trim().max(most);
const optional = (most: number) =>
  line(most)
    .nullable()
    .transform(text => text || null);

/** What the register of receipt (接收登记, domain 5.2) says of a paper, besides its number and batch. */
export const paperFactsSchema = z.strictObject({
  title: line(500).min(1),
  docNo: optional(100),
  indexNo: optional(100),
  issuer: optional(200),
  writtenOn: civilDaySchema.nullable(),
  openness: opennessSchema,
  /** sheets do not matter, pages do; null where nobody counted */
  pages: z.number().int().min(1).max(100_000).nullable(),
  form: z.enum(paperForms),
  /** how many 附件 came with it */
  attachments: z.number().int().min(0).max(1000),
  indexMark: z.enum(indexMarks),
  condition: conditionSchema,
  /** the electronic text handed over with it */
  eFile: sha256Schema.nullable(),
  note: optional(500),
});
export type PaperFacts = z.infer<typeof paperFactsSchema>;

const id = z.uuid();
/** A document of the library. */
const documentId = z.string().min(1).max(64);
const reason = z.string().trim().min(1).max(500);
const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** What can happen to a paper as a whole; what happens to one of its copies is in copy.ts. */
export const paperEventSchema = z.discriminatedUnion('type', [
  event('paper.registered', {
    number: z.string(),
    batch: id.nullable(),
    sender: id.nullable(),
    receivedOn: civilDaySchema,
    facts: paperFactsSchema,
    /** why it was not taken; such a paper has no copies here */
    rejected: reason.nullable(),
  }),
  event('paper.corrected', { facts: paperFactsSchema }),
  event('paper.matched', { document: documentId, how: z.enum(['chosen', 'docNo', 'indexNo', 'title']) }),
  event('paper.unmatched', {}),
  /** the library says something else of the document's 有效性 than it did: what is to be labelled now */
  event('paper.validityChanged', {
    validity: z.enum(validities),
    basis: z.string().max(500).nullable(),
    replacedBy: z.string().max(500).nullable(),
  }),
  /** 废止标记: the label put on the copies and into the record */
  event('paper.labelled', { validity: z.enum(validities), basis: z.string().max(500).nullable() }),
  /** 撤换: the letter asking for it, the approval, and what comes in its place */
  event('paper.withdrawn', {
    letterNo: z.string().trim().min(1).max(100),
    approvalNo: z.string().trim().min(1).max(100),
    replacedBy: id.nullable(),
    /** kept in store as history, or to be destroyed */
    keep: z.boolean(),
    reason,
  }),
]);
export type PaperEvent = z.infer<typeof paperEventSchema>;

/** 待匹配 / 已匹配 / 拒收 / 已撤下. */
export const paperStates = ['unmatched', 'matched', 'rejected', 'withdrawn'] as const;

export const paperRowSchema = z.object({
  id,
  number: z.string(),
  state: z.enum(paperStates),
  batch: id.nullable(),
  sender: id.nullable(),
  receivedOn: z.string(),
  facts: paperFactsSchema,
  rejected: z.string().nullable(),
  document: z.string().nullable(),
  /** 有效性 as the library has it; null where it was never other than in force */
  validity: z.enum(validities).nullable(),
  /** the label that stands on it: 废止标记 */
  label: z.enum(validities).nullable(),
  replacedBy: id.nullable(),
  /** ISO 8601 */
  registeredAt: z.string(),
  /** copies by where they are */
  copies: z.object({ total: z.number().int(), here: z.number().int(), out: z.number().int() }),
});
export type PaperRow = z.infer<typeof paperRowSchema>;

export const paperViews = [
  'all',
  'unmatched',
  'toShelve',
  'out',
  'changed',
  'rejected',
  'withdrawn',
] as const;
export type PaperView = (typeof paperViews)[number];
