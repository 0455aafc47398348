import { z } from 'zod';
import { civilDaySchema } from '../calendar.ts';

/** What somebody came for: the services of a 专区 as a clerk tells them apart (S003 四(三), S004 一(四)). */
export const visitPurposes = ['read', 'copy', 'apply', 'ask', 'matter', 'opinion', 'other'] as const;
export type VisitPurpose = (typeof visitPurposes)[number];
/** 办结, 转办, 未解决. */
export const visitOutcomes = ['settled', 'referred', 'unsettled'] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];
/** What a visit may be about: a document of the library, a paper, an application. */
export const concernKinds = ['document', 'paper', 'case'] as const;

const id = z.uuid();
const concern = z.strictObject({ kind: z.enum(concernKinds), id: z.string().min(1).max(64) });
/** With the words it had when the visit was recorded: 文号 and title, or a number. */
const namedConcern = concern.extend({ label: z.string().max(700) });
export type NamedConcern = z.infer<typeof namedConcern>;

/** 接待登记 (#79). Who came is never asked: nothing here names a visitor. */
export const visitFactsSchema = z.strictObject({
  on: civilDaySchema,
  /** when they came, by the clock here */
  at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
  purpose: z.enum(visitPurposes),
  outcome: z.enum(visitOutcomes),
  /** 人次: a school class is one visit of many */
  people: z.number().int().min(1).max(500),
  /** how long it took; null where nobody looked at the clock */
  minutes: z.number().int().min(1).max(600).nullable(),
  /** to whom it was referred, why it could not be settled */
  note: z.string().trim().max(500),
  concern: concern.nullable(),
});
export type VisitFacts = z.infer<typeof visitFactsSchema>;

const recorded = visitFactsSchema.extend({ concern: namedConcern.nullable() });
export type RecordedFacts = z.infer<typeof recorded>;

/** What can happen to the record of a visit. What it said before stays in the log. */
export type ReceptionEventData = {
  'reception.noted': RecordedFacts;
  'reception.corrected': RecordedFacts;
  /** 作废: recorded twice, or never happened */
  'reception.voided': { readonly reason: string };
};

export const visitRowSchema = recorded.extend({
  id,
  /** names of staff */
  servedBy: z.string(),
  notedAt: z.string(),
  correctedBy: z.string().nullable(),
  correctedAt: z.string().nullable(),
  /** why it no longer counts */
  voided: z.string().nullable(),
});
export type VisitRow = z.infer<typeof visitRowSchema>;

/** A line of a record's history, the oldest first. */
export const visitEntrySchema = z.object({
  at: z.string(),
  actor: z.string(),
  what: z.enum(['noted', 'corrected', 'voided']),
  facts: recorded.nullable(),
  reason: z.string().nullable(),
});
export type VisitEntry = z.infer<typeof visitEntrySchema>;

const count = z.number().int();
/** Visits of a period; what was made void counts nowhere. */
export const visitFiguresSchema = z.object({
  visits: count,
  people: count,
  byPurpose: z.record(
    z.enum(visitPurposes),
    z.object({ visits: count, people: count, outcomes: z.record(z.enum(visitOutcomes), count) }),
  ),
  months: z.array(z.object({ month: z.string(), visits: count, people: count })),
});
export type VisitFigures = z.infer<typeof visitFiguresSchema>;
