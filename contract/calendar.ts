import { z } from 'zod';

const dayMs = 86_400_000;

/**
 * True for `YYYY-MM-DD` that names a day of the Gregorian calendar (no 31 February) from 2000 to 2099: a slip of the pen in the year
 * must not make the clock explain a thousand years day by day.
 */
export const isCivilDay = (text: string): boolean => {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text);
};

/** A civil day that exists, `YYYY-MM-DD`, no time zone. */
export const civilDaySchema = z.string().refine(isCivilDay, { message: 'notACivilDay' });

const daysOf = (from: string, to: string): string[] => {
  const end = Date.parse(`${to}T00:00:00Z`);
  const days: string[] = [];
  for (let ms = Date.parse(`${from}T00:00:00Z`); ms <= end && days.length < 60; ms += dayMs) {
    days.push(new Date(ms).toISOString().slice(0, 10));
  }
  return days;
};

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/**
 * One year of the State Council's holiday notice as the unit entered and signed it off.
 * Without `signedOff` it is a draft, and the clock does not use it.
 */
export const calendarYearSchema = z
  .object({
    year: z.number().int().min(2000).max(2100),
    /** the notice it was taken from, e.g. 国办发明电〔2026〕…号 */
    notice: z.string().min(1).max(200),
    /** who compared it with the notice, and when */
    signedOff: z.object({ by: z.string().min(1).max(100), on: civilDaySchema }).nullable(),
    /** 放假: first and last day, both included */
    off: z
      .array(z.object({ name: z.string().min(1).max(40), from: civilDaySchema, to: civilDaySchema }))
      .min(1),
    /** 上班: weekend days that are worked */
    work: z.array(civilDaySchema),
  })
  .superRefine((table, context) => {
    const near = (day: string) => day.startsWith(`${table.year}-`) || day.startsWith(`${table.year - 1}-12-`); // a notice may move late December
    const off = new Set<string>();
    for (const [index, { from, to }] of table.off.entries()) {
      const days = daysOf(from, to);
      if (days.length === 0 || days.length > 30)
        context.addIssue({ code: 'custom', message: 'holidayRange', path: ['off', index] });
      for (const day of days) {
        if (!near(day)) context.addIssue({ code: 'custom', message: 'dayOutsideYear', path: ['off', index] });
        off.add(day);
      }
    }
    for (const [index, day] of table.work.entries()) {
      if (!near(day)) context.addIssue({ code: 'custom', message: 'dayOutsideYear', path: ['work', index] });
      if (!isWeekend(day))
        context.addIssue({ code: 'custom', message: 'notAWeekend', path: ['work', index] });
      if (off.has(day)) context.addIssue({ code: 'custom', message: 'offAndWorked', path: ['work', index] });
    }
  });
export type CalendarYear = z.infer<typeof calendarYearSchema>;

/** The unit's own years. A signed-off year takes the place of the packaged data for that year. */
export const calendarTableSchema = z.object({ years: z.array(calendarYearSchema).max(100) });
export type CalendarTable = z.infer<typeof calendarTableSchema>;
