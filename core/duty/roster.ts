import type { DutyRefusal } from '../../contract/duty/refusal.ts';
import type { dutyReasons, Weekday } from '../../contract/duty/roster.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { toDay } from '../calendar/day.ts';

/** Who is on duty, by staff id. */
export type Roster = {
  readonly week: ReadonlyMap<Weekday, readonly string[]>;
  readonly days: ReadonlyMap<string, readonly string[]>;
};

/** Monday is 1. 1970-01-01, day 0, was a Thursday. */
const weekdayOf = (day: string): Weekday => (((((toDay(day) + 3) % 7) + 7) % 7) + 1) as Weekday;

/** Who is on duty on a day: what was set for it, else nobody on a public holiday, else whom the week names. Pure. */
export const dutyOn = (
  { week, days }: Roster,
  day: string,
  calendar: Calendar,
): { why: (typeof dutyReasons)[number]; staff: readonly string[] } => {
  const set = days.get(day);
  if (set) return { why: 'day', staff: set };
  if (calendar.factOf(toDay(day)).kind === 'holiday') return { why: 'holiday', staff: [] };
  const staff = week.get(weekdayOf(day)) ?? [];
  return { why: staff.length > 0 ? 'week' : 'none', staff };
};

/** The names of people who work here now, as the log keeps them. */
export const namesOf = (
  staff: readonly string[],
  nameOf: (id: string) => string | null,
): Result<string, DutyRefusal> => {
  const names = staff.map(nameOf);
  return names.includes(null) ? fail('duty.staffUnknown') : ok(names.join('、'));
};
