/** A civil day as the number of days since 1970-01-01: whole-number arithmetic, no time zone. */
export type Day = number;

const dayMs = 86_400_000;
const names = new Map<Day, string>();

/** `YYYY-MM-DD` (or a local time that begins with it) → day number. The text must name a real day (checked at the boundary). */
export const toDay = (civil: string): Day =>
  Date.UTC(Number(civil.slice(0, 4)), Number(civil.slice(5, 7)) - 1, Number(civil.slice(8, 10))) / dayMs;

/** Day number → `YYYY-MM-DD`. */
export const toCivil = (day: Day): string => {
  const known = names.get(day);
  if (known) return known;
  const name = new Date(day * dayMs).toISOString().slice(0, 10);
  if (names.size < 40_000) names.set(day, name); // a century of days, so that long lists do not format the same days again
  return name;
};

export const yearOf = (day: Day): number => Number(toCivil(day).slice(0, 4));

/** Saturday or Sunday. 1970-01-01 was a Thursday. */
export const isWeekend = (day: Day): boolean => {
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  return sinceMonday >= 5;
};
