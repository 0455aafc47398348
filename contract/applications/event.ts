import { z } from 'zod';
import { civilDaySchema, isCivilDay } from '../calendar.ts';
import { amendmentOutcomeSchema, outcomeSchema } from './outcome.ts';

/** How an application comes in; kept for local tables too. 电子邮件 follows the rule of 互联网渠道. */
export const channels = ['inPerson', 'signedPost', 'ordinaryPost', 'internet', 'email', 'fax'] as const;
export type Channel = (typeof channels)[number];

/** 申请人情况, the columns of table 3. */
export const applicantKinds = [
  'natural',
  'business',
  'research',
  'welfare',
  'legalService',
  'otherBody',
] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

/** Who is asked for an opinion: 第三方 (art.32), 共同制作机关 (art.34), other organ (art.33 ¶3). */
export const consulteeKinds = ['thirdParty', 'coAuthor', 'otherOrgan'] as const;
export type ConsulteeKind = (typeof consulteeKinds)[number];

/** How a reply reaches the applicant (国办公开办函〔2016〕235号). */
export const carriers = ['inPerson', 'entrusted', 'post', 'onTheSpot', 'email', 'fax', 'inspection'] as const;
export type Carrier = (typeof carriers)[number];

export const proceedingResults = ['upheld', 'corrected', 'other'] as const;
export type ProceedingResult = (typeof proceedingResults)[number];

/** A civil day, or a local time on it (China has one zone): `2026-03-02`, `2026-03-02T09:30`, `…T09:30:00+08:00`. */
const atSchema = z
  .string()
  .refine(
    text =>
      isCivilDay(text.slice(0, 10)) && /^.{10}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(\+08:00)?)?$/.test(text),
    { message: 'notACivilDay' },
  );
const id = z.string().min(1).max(64);
const person = z.string().min(1).max(100);

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), at: atSchema, ...shape });

/** The limit set for the applicant: a last day, or working days from the notice. */
const termSchema = z.union([
  z.strictObject({ on: civilDaySchema }),
  z.strictObject({ workingDays: z.number().int().min(1).max(250) }),
]);
export type Term = z.infer<typeof termSchema>;

/**
 * What can happen to a case, in the clear: dates, kinds and ids only. What names a person or tells what was asked lives in the sealed part of the stream.
 * `at` is the day the thing happened, not the day it was typed in. Fields and their articles: docs/formats/clock.md.
 */
export const caseEventSchema = z.discriminatedUnion('type', [
  event('submitted', {
    caseKind: z.enum(['information', 'amendment']).optional(),
    channel: z.enum(channels),
    applicant: z.enum(applicantKinds).optional(),
    oral: z.boolean().optional(),
    filledBy: person.optional(),
    readBack: z.boolean().optional(),
    window: z.string().min(1).max(100).optional(),
    competentOrgan: z.string().min(1).max(100).optional(),
    evidence: z.boolean().optional(),
  }),
  event('contactFailed', {}),
  event('confirmed', {}),
  event('handedOver', {}),
  event('entered', {}),
  event('handlingStarted', {}),
  event('correctionAsked', { term: termSchema }),
  event('correctionServed', {}),
  event('corrected', { justCause: z.boolean().optional() }),
  event('reasonAsked', { term: termSchema.optional() }),
  event('reasonJudged', { reasonable: z.boolean(), replyBy: civilDaySchema.optional() }),
  event('feeAsked', { yuan: z.number().int().min(1), by: z.enum(['cases', 'pages']) }),
  event('feeServed', {}),
  event('feePaid', { justCause: z.boolean().optional() }),
  event('consultationSent', { id, with: z.enum(consulteeKinds) }),
  event('consultationReceived', { id }),
  event('consultationReplied', { id, consents: z.boolean().optional() }),
  event('consultationClosed', { id }),
  event('extended', {
    days: z.number().int().min(1).max(999),
    approvedBy: person.optional(),
    notifiedOn: civilDaySchema.optional(),
  }),
  event('decided', {
    outcome: z.union([outcomeSchema, amendmentOutcomeSchema]),
    grounds: z.array(outcomeSchema).max(10).optional(),
    reasonStated: z.boolean().optional(),
    partialConsidered: z.boolean().optional(),
    againstObjection: z.boolean().optional(),
  }),
  event('thirdPartyTold', {}),
  event('served', {
    carrier: z.enum(carriers),
    postedOn: civilDaySchema.optional(),
    signedOn: civilDaySchema.optional(),
    acknowledgedOn: civilDaySchema.optional(),
    postalEnterprise: z.boolean().optional(),
    cashOnDelivery: z.boolean().optional(),
  }),
  event('withdrawn', {}),
  event('reviewFiled', { id }),
  event('reviewDecided', { id, result: z.enum(proceedingResults) }),
  event('suitFiled', { id, reviewId: id.optional() }),
  event('suitDecided', { id, result: z.enum(proceedingResults) }),
  event('publicationProposed', { by: z.enum(['applicant', 'staff']) }),
  event('publicationAgreed', {}),
  event('published', { documentId: id }),
  event('archived', {}),
]);
export type CaseEvent = z.infer<typeof caseEventSchema>;
export type CaseEventType = CaseEvent['type'];
export type EventOf<T extends CaseEventType> = Extract<CaseEvent, { type: T }>;
export const caseEventTypes = caseEventSchema.options.map(option => option.shape.type.value);
