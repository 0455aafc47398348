import type { Period } from '../../../contract/statistics/figures.ts';

export const usualPeriods = ['month', 'quarter', 'year', 'lastYear'] as const;
export type UsualPeriod = (typeof usualPeriods)[number];

const two = (n: number): string => String(n).padStart(2, '0');
const first = (year: number, month: number): string => `${year}-${two(month)}-01`;
/** The last day of a month, counted from 1. */
const last = (year: number, month: number): string =>
  `${year}-${two(month)}-${two(new Date(year, month, 0).getDate())}`;

/** A usual period around a day: to the end of the month, quarter or year it lies in. */
export const periodOf = (name: UsualPeriod, today: Date): Period => {
  const year = today.getFullYear();
  const month = today.getMonth() + 1;
  switch (name) {
    case 'month':
      return { from: first(year, month), to: last(year, month) };
    case 'quarter': {
      const start = month - ((month - 1) % 3);
      return { from: first(year, start), to: last(year, start + 2) };
    }
    case 'year':
      return { from: first(year, 1), to: last(year, 12) };
    case 'lastYear':
      return { from: first(year - 1, 1), to: last(year - 1, 12) };
  }
};
