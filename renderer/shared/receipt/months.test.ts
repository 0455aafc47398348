import { describe, expect, it } from 'vitest';
import type { WorkingDay } from '../../../contract/applications/clock.ts';
import { monthsOf } from './months.ts';

const on = (day: string): WorkingDay => ({
  day,
  counted: false,
  why: { key: 'day.receipt', params: {}, text: '' },
});

describe('the calendar of a working', () => {
  it('has every month it runs over, across the end of a year', () => {
    const months = monthsOf([on('2026-12-30'), on('2026-12-31'), on('2027-01-01')]);
    expect(months.map(({ year, month }) => [year, month])).toEqual([
      [2026, 12],
      [2027, 1],
    ]);
  });
  it('stands each day under its weekday: 1 March 2026 is a Sunday, 31 March a Tuesday', () => {
    const [march] = monthsOf([on('2026-03-02')]);
    expect(march?.weeks[0]?.[0]?.day).toBe('2026-03-01');
    expect(march?.weeks.at(-1)?.[2]?.date).toBe(31);
    expect(march?.weeks.at(-1)?.slice(3)).toEqual([null, null, null, null]);
    expect(march?.weeks[0]?.[1]?.working?.day).toBe('2026-03-02');
  });
  it('has 29 days in February of a leap year', () => {
    const [february] = monthsOf([on('2028-02-10')]);
    expect(february?.weeks.flat().filter(Boolean)).toHaveLength(29);
  });
});
