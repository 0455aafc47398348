import type { CalendarTable } from '../../contract/calendar.ts';
import { type Day, isWeekend, toCivil, toDay, yearOf } from './day.ts';
import { nationalHolidays, nationalMakeupDays, nationalYears } from './national.ts';

export type DayKind = 'workday' | 'makeup' | 'weekend' | 'holiday';

/** What the calendar knows of a day. `known: false`: no notice for its year yet, so holidays may still come (provisional). */
export type DayFact = {
  readonly kind: DayKind;
  /** the holiday, where there is one */
  readonly name: string | null;
  readonly known: boolean;
};

export type Calendar = {
  readonly factOf: (day: Day) => DayFact;
  readonly isWorkday: (day: Day) => boolean;
  /** last day of the last year with data, counted without a gap; `YYYY-MM-DD` */
  readonly horizon: string;
};

type Exception = { readonly kind: 'holiday' | 'makeup'; readonly name: string | null };

const plain = {
  workday: { kind: 'workday', name: null, known: true },
  weekend: { kind: 'weekend', name: null, known: true },
  unknownWorkday: { kind: 'workday', name: null, known: false },
  unknownWeekend: { kind: 'weekend', name: null, known: false },
} as const satisfies Record<string, DayFact>;

/** Free by 《全国年节及纪念日放假办法》(2024) whatever the year's notice adds; the lunar holidays wait for the notice. */
const fixedHolidays: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};

const guess = (day: Day): DayFact => {
  const name = fixedHolidays[toCivil(day).slice(5)];
  if (name) return { kind: 'holiday', name, known: false };
  return isWeekend(day) ? plain.unknownWeekend : plain.unknownWorkday;
};

const addLocalYears = (exceptions: Map<Day, Exception>, years: Set<number>, table: CalendarTable) => {
  const signed = table.years.filter(year => year.signedOff).sort((a, b) => a.year - b.year);
  for (const local of signed) {
    for (const day of [...exceptions.keys()]) if (yearOf(day) === local.year) exceptions.delete(day);
    years.add(local.year);
  }
  for (const local of signed) {
    // After the deletions: a notice may also move the last days of the December before.
    for (const { name, from, to } of local.off) {
      for (let day = toDay(from); day <= toDay(to); day += 1) exceptions.set(day, { kind: 'holiday', name });
    }
    for (const day of local.work) exceptions.set(toDay(day), { kind: 'makeup', name: null });
  }
};

/**
 * The working-day calendar: the packaged national data, with the unit's signed-off years in place of the same years.
 * A year nobody has data for is unknown, never "no holidays" (domain 2.8). Closures of a unit change no statutory working day.
 */
export const buildCalendar = (table: CalendarTable = { years: [] }): Calendar => {
  const exceptions = new Map<Day, Exception>();
  for (const [day, name] of nationalHolidays) exceptions.set(day, { kind: 'holiday', name });
  for (const day of nationalMakeupDays) exceptions.set(day, { kind: 'makeup', name: null });
  const years = new Set(nationalYears);
  addLocalYears(exceptions, years, table);

  const facts = new Map<Day, DayFact>();
  const work = (day: Day): DayFact => {
    const exception = exceptions.get(day);
    if (exception) return { ...exception, known: true };
    if (years.has(yearOf(day))) return isWeekend(day) ? plain.weekend : plain.workday;
    return guess(day);
  };
  const factOf = (day: Day): DayFact => {
    const known = facts.get(day);
    if (known) return known;
    const fact = work(day);
    facts.set(day, fact);
    return fact;
  };
  let last = Math.max(...nationalYears);
  while (years.has(last + 1)) last += 1;
  return {
    factOf,
    isWorkday: day => {
      const { kind } = factOf(day);
      return kind === 'workday' || kind === 'makeup';
    },
    horizon: toCivil(toDay(`${last}-12-31`)),
  };
};
