import { z } from 'zod';
import { civilDaySchema } from '../calendar.ts';
import { method, staff } from '../method.ts';
import {
  visitEntrySchema,
  visitFactsSchema,
  visitFiguresSchema,
  visitOutcomes,
  visitPurposes,
  visitRowSchema,
} from './visit.ts';

const id = z.uuid();
const period = { from: civilDaySchema, to: civilDaySchema };
const wrong = [
  'staff.notSetUp',
  'reception.future',
  'reception.noteMissing',
  'reception.personal',
  'reception.concernUnknown',
] as const;

export const reception = {
  note: method({
    summary: 'Records a visit to the desk, served by whoever is logged in. Who came is not asked.',
    roles: staff,
    input: visitFactsSchema,
    output: z.object({ visit: visitRowSchema }),
    errors: wrong,
  }),
  correct: method({
    summary: 'Corrects the record of a visit; what it said before stays in its history.',
    roles: staff,
    input: z.object({ id, facts: visitFactsSchema }),
    output: z.object({ visit: visitRowSchema }),
    errors: [...wrong, 'reception.unknown', 'reception.isVoid'],
  }),
  void: method({
    summary: 'A record counts no more: made twice, or by mistake. It stays in the list and says why.',
    roles: staff,
    input: z.object({ id, reason: z.string().trim().min(1).max(200) }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'reception.unknown', 'reception.isVoid', 'reception.personal'],
  }),
  list: method({
    summary: 'Visits of a period, the newest first, by what for, how it ended and who served.',
    roles: staff,
    input: z.object({
      ...period,
      purpose: z.enum(visitPurposes).optional(),
      outcome: z.enum(visitOutcomes).optional(),
      /** staff id */
      servedBy: z.string().max(64).optional(),
      offset: z.number().int().min(0).max(1_000_000).optional(),
      limit: z.number().int().min(1).max(200).optional(),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(visitRowSchema) }),
    errors: ['staff.notSetUp'],
  }),
  history: method({
    summary: 'All that was ever said of a visit, the oldest first.',
    roles: staff,
    input: z.object({ id }),
    output: z.object({ entries: z.array(visitEntrySchema) }),
    errors: ['staff.notSetUp', 'reception.unknown'],
  }),
  figures: method({
    summary: 'How many came in a period, what for, and how it ended.',
    roles: staff,
    input: z.object(period),
    output: visitFiguresSchema,
    errors: ['staff.notSetUp'],
  }),
};
