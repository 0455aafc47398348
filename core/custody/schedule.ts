import type { DeliveryRule, HolidayShift } from '../../contract/custody/delivery.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { type Day, toCivil, toDay } from '../calendar/day.ts';
import { nthWorkday } from '../calendar/workdays.ts';

/** A day on which a delivery is due. */
export type Due = {
  /** by the rule, before holidays move it; `YYYY-MM-DD` */
  readonly nominal: string;
  readonly on: string;
  /** it lies in a year whose holidays nobody has announced yet */
  readonly provisional: boolean;
};

/** Day `day` of a month; where the month is shorter, its last. `month` counts from 0 and may run past a year's end. */
const dayOfMonth = (year: number, month: number, day: number): Day => {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day, last)) / 86_400_000;
};

const shifted = (calendar: Calendar, day: Day, shift: HolidayShift): { on: Day; provisional: boolean } => {
  if (shift === 'none') return { on: day, provisional: false };
  const step = shift === 'after' ? 1 : -1;
  let on = day;
  let provisional = false;
  for (; ; on += step) {
    if (!calendar.factOf(on).known) provisional = true;
    if (calendar.isWorkday(on)) return { on, provisional };
  }
};

const nominalDays = (rule: DeliveryRule, from: Day, to: Day): Day[] => {
  if (rule.kind === 'workdays') return [];
  if (rule.kind === 'dates') return rule.dates.map(toDay);
  const days = rule.kind === 'days' ? rule.days : [rule.day];
  const found: Day[] = [];
  const [year, month] = toCivil(from).split('-').map(Number) as [number, number];
  for (let at = month - 2; ; at += 1) {
    if (dayOfMonth(year, at, 1) > to + 31) return found;
    found.push(...days.map(day => dayOfMonth(year, at, day)));
  }
};

/**
 * The days a unit's papers are due between two days, both included, holidays moved (the moved day decides where it falls).
 * `since` is the unit's first day: what was due before does not count.
 */
export const dueBetween = (
  rule: DeliveryRule,
  shift: HolidayShift,
  calendar: Calendar,
  { from, to, since }: { readonly from: Day; readonly to: Day; readonly since: Day },
): Due[] =>
  [...new Set(nominalDays(rule, from, to))]
    .filter(day => day >= since)
    .sort((a, b) => a - b)
    .map(day => ({ day, ...shifted(calendar, day, shift) }))
    .filter(({ on }) => on >= from && on <= to)
    .map(({ day, on, provisional }) => ({ nominal: toCivil(day), on: toCivil(on), provisional }));

/** The last day for a paper of a unit that hands over within so many working days of its date (成文日期). */
export const paperDue = (calendar: Calendar, writtenOn: string, within: number): string =>
  toCivil(nthWorkday(calendar, toDay(writtenOn), within).on);

/** 按时 / 迟交 / 待交 / 未交. A nil return counts as any other. */
export const deliveryState = (
  dueOn: string,
  receivedOn: string | null,
  today: string,
): 'onTime' | 'late' | 'expected' | 'missing' =>
  receivedOn === null ? (today <= dueOn ? 'expected' : 'missing') : receivedOn <= dueOn ? 'onTime' : 'late';
