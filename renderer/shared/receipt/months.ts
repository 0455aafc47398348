import type { WorkingDay } from '../../../contract/applications/clock.ts';

/** A month as a calendar prints it: weeks from Sunday, null where another month's days would stand. */
export type Month = {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly weeks: readonly (readonly (Cell | null)[])[];
};
export type Cell = {
  readonly day: string;
  readonly date: number;
  /** null on days the working does not speak of */
  readonly working: WorkingDay | null;
};

const dayMs = 86_400_000;

const monthOf = (year: number, month: number, working: ReadonlyMap<string, WorkingDay>): Month => {
  const first = Date.UTC(year, month - 1, 1);
  const days = (Date.UTC(year, month, 1) - first) / dayMs;
  const lead = new Date(first).getUTCDay();
  const cells = Array.from({ length: Math.ceil((lead + days) / 7) * 7 }, (_, index): Cell | null => {
    const date = index - lead + 1;
    if (date < 1 || date > days) return null;
    const day = new Date(first + (date - 1) * dayMs).toISOString().slice(0, 10);
    return { day, date, working: working.get(day) ?? null };
  });
  return {
    year,
    month,
    weeks: Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7)),
  };
};

/** The months a working runs over, in order. */
export const monthsOf = (working: readonly WorkingDay[]): readonly Month[] => {
  const byDay = new Map(working.map(one => [one.day, one]));
  const names = [...new Set(working.map(({ day }) => day.slice(0, 7)))];
  return names.map(name => monthOf(Number(name.slice(0, 4)), Number(name.slice(5, 7)), byDay));
};
