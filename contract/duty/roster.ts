import { z } from 'zod';

/** Monday is 1, Sunday 7. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export const weekdaySchema = z.literal(weekdays);
export type Weekday = (typeof weekdays)[number];

/** Who is on duty (值班): by the day of the week, or for one day otherwise. Names as they were, for whoever reads the log. */
export type DutyEventData = {
  'duty.weekSet': { readonly weekday: Weekday; readonly staff: readonly string[]; readonly names: string };
  'duty.daySet': { readonly on: string; readonly staff: readonly string[]; readonly names: string };
  /** the day goes by its day of the week again */
  'duty.dayCleared': { readonly on: string };
};

const people = z.array(z.object({ id: z.string(), name: z.string() }));

/** By what somebody is on duty, or why nobody is. */
export const dutyReasons = ['day', 'week', 'holiday', 'none'] as const;
export const rosterSchema = z.object({
  today: z.object({ on: z.string(), why: z.enum(dutyReasons), people }),
  week: z.array(z.object({ weekday: weekdaySchema, people })),
  /** from today on */
  days: z.array(z.object({ on: z.string(), people })),
});
export type Roster = z.infer<typeof rosterSchema>;
