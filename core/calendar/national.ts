import data from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type Day, toDay } from './day.ts';

/** "Spring Festival,春节,4" → 春节 */
const chineseName = (entry: string): string => entry.split(',')[1] ?? entry;

const holidays: Readonly<Record<string, string>> = data.holidays;
const makeupDays: Readonly<Record<string, string>> = data.workdays;

/** 放假 days of the State Council's notices with the holiday's name (chinese-days, MIT). */
export const nationalHolidays: ReadonlyMap<Day, string> = new Map(
  Object.entries(holidays).map(([day, entry]) => [toDay(day), chineseName(entry)]),
);

/** 上班 weekends of the same notices. */
export const nationalMakeupDays: readonly Day[] = Object.keys(makeupDays).map(toDay);

const months = new Set(Object.keys(holidays).map(day => day.slice(0, 7)));
const has = (year: number, month: string) => months.has(`${year}-${month}`);

/** Years with a whole notice: New Year may be known from the December before, the National Day only from the year's own notice. */
export const nationalYears: readonly number[] = [
  ...new Set(Object.keys(holidays).map(day => Number(day.slice(0, 4)))),
]
  .filter(year => has(year, '10') && has(year, '05'))
  .sort((a, b) => a - b);
