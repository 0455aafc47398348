import { z } from 'zod';
import { civilDaySchema } from '../calendar.ts';
import { sha256Schema } from '../document.ts';

const id = z.uuid();
const line = (most: number) => z.string().trim().max(most);
const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/**
 * When a unit hands its papers over (domain 5.1: no day count in the national text, so a rule per unit).
 * days: on fixed days of every month (福建：5、20); nextMonth: for each month by a day of the next (北京：10);
 * workdays: within N working days of each paper's date, so nothing is due by the calendar; dates: days the unit and the room agreed on.
 */
export const deliveryRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('days'), days: z.array(z.number().int().min(1).max(31)).min(1).max(10) }),
  z.strictObject({ kind: z.literal('nextMonth'), day: z.number().int().min(1).max(31) }),
  z.strictObject({ kind: z.literal('workdays'), within: z.number().int().min(1).max(250) }),
  z.strictObject({ kind: z.literal('dates'), dates: z.array(civilDaySchema).min(1).max(60) }),
]);
export type DeliveryRule = z.infer<typeof deliveryRuleSchema>;
/** A limit on a day off: moved to the next working day, to the one before, or left. */
export const holidayShifts = ['after', 'before', 'none'] as const;
export type HolidayShift = (typeof holidayShifts)[number];

/** A sending unit (移送单位). `contact` is an office and its telephone, not a person. */
export const senderFactsSchema = z.strictObject({
  name: line(100).min(1),
  contact: line(100),
  rule: deliveryRuleSchema.nullable(),
  shift: z.enum(holidayShifts),
  /** the first period that counts, `YYYY-MM-DD` */
  since: civilDaySchema,
});
export type SenderFacts = z.infer<typeof senderFactsSchema>;

export const senderEventSchema = z.discriminatedUnion('type', [
  event('sender.added', senderFactsSchema.shape),
  event('sender.changed', senderFactsSchema.shape),
  event('sender.closed', {}),
]);
export type SenderEvent = z.infer<typeof senderEventSchema>;

export const senderRowSchema = senderFactsSchema.extend({ id, closed: z.boolean() });
export type SenderRow = z.infer<typeof senderRowSchema>;

/** 交换站 / 直送 / 邮寄. */
export const deliveryWays = ['exchange', 'inPerson', 'post'] as const;

/** What a batch's list says and what lies in it. Counts and titles only. */
export const differenceKinds = [
  'missing',
  'extra',
  'copiesDiffer',
  'electronicMissing',
  'indexNotPrinted',
  'sealMissing',
  'damaged',
  'notPublic',
  'other',
] as const;

export const batchFactsSchema = z.strictObject({
  sender: id,
  /** the day it was due, holidays moved; null where none was due */
  dueOn: civilDaySchema.nullable(),
  receivedOn: civilDaySchema,
  way: z.enum(deliveryWays),
  paperCount: z.number().int().min(0).max(100_000),
  electronicCount: z.number().int().min(0).max(100_000),
  /** 零报送: nothing to hand over, and said so */
  nil: z.boolean(),
  note: line(500),
});
export type BatchFacts = z.infer<typeof batchFactsSchema>;

export const differenceSchema = z.strictObject({
  id,
  kind: z.enum(differenceKinds),
  /** 名称 or 文号 of the paper it is about */
  about: line(500).min(1),
  text: line(500),
});

export const batchEventSchema = z.discriminatedUnion('type', [
  event('batch.received', { number: z.string(), ...batchFactsSchema.shape }),
  event('batch.corrected', batchFactsSchema.shape),
  event('batch.differed', differenceSchema.shape),
  event('batch.settled', { difference: id, text: line(500).min(1) }),
  /** the signed 目录表 came back or was scanned */
  event('batch.listKept', { sha256: sha256Schema }),
  /** checked against its list, receipt given to the sender */
  event('batch.closed', {}),
]);
export type BatchEvent = z.infer<typeof batchEventSchema>;

export const batchStates = ['checking', 'closed'] as const;
export const batchRowSchema = batchFactsSchema.extend({
  id,
  number: z.string(),
  senderName: z.string(),
  /** name of who received it */
  receiver: z.string(),
  state: z.enum(batchStates),
  differences: z.number().int(),
  openDifferences: z.number().int(),
  /** papers registered in it so far, rejected ones too */
  registered: z.number().int(),
  list: z.string().nullable(),
  late: z.boolean(),
});
export type BatchRow = z.infer<typeof batchRowSchema>;
