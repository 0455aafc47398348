import type { Calendar } from './calendar.ts';
import type { Day } from './day.ts';

/** A computed limit: its last day, and whether a day up to it lies in a year without a notice. */
export type Limit = { readonly on: Day; readonly provisional: boolean };

/**
 * The n-th working day after `from`; `from` itself is not counted (day 1 is the next working day).
 * @param first `same` counts `from` itself where it is a working day (a unit's setting)
 */
export const nthWorkday = (
  calendar: Calendar,
  from: Day,
  n: number,
  first: 'next' | 'same' = 'next',
): Limit => {
  let provisional = false;
  let left = n;
  let day = first === 'next' ? from + 1 : from;
  for (; ; day += 1) {
    if (!calendar.factOf(day).known) provisional = true;
    if (calendar.isWorkday(day)) left -= 1;
    if (left === 0) return { on: day, provisional };
  }
};

/** How many working days lie in `from < day <= to`. */
export const workdaysBetween = (calendar: Calendar, from: Day, to: Day): number => {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (calendar.isWorkday(day)) count += 1;
  return count;
};
