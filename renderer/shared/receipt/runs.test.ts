import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkingDay } from '../../../contract/applications/clock.ts';
import { runsOf } from './runs.ts';

const counted = (day: string, n: number): WorkingDay => ({
  day,
  counted: true,
  why: { key: 'day.counted', params: { n }, text: '' },
});
const weekend = (day: string): WorkingDay => ({
  day,
  counted: false,
  why: { key: 'day.weekend', params: {}, text: '' },
});
const holiday = (day: string, name: string): WorkingDay => ({
  day,
  counted: false,
  why: { key: 'day.holiday', params: { name }, text: '' },
});

describe('the working, in runs of days with one reason', () => {
  it('a week of working days is one line with its first and last number', () => {
    const days = [
      counted('2026-03-05', 1),
      counted('2026-03-06', 2),
      weekend('2026-03-07'),
      weekend('2026-03-08'),
    ];
    expect(runsOf(days).map(({ from, to, numbers }) => [from, to, numbers])).toEqual([
      ['2026-03-05', '2026-03-06', [1, 2]],
      ['2026-03-07', '2026-03-08', null],
    ]);
  });
  it('two holidays that meet stay two, because each has its name', () => {
    const days = [
      holiday('2025-10-01', '国庆节'),
      holiday('2025-10-06', '中秋'),
      holiday('2025-10-07', '国庆节'),
    ];
    expect(runsOf(days)).toHaveLength(3);
  });
  it('every day is in exactly one run, in order, and counted days keep their count', () => {
    const kinds = fc.array(fc.constantFrom('counted', 'weekend', 'holiday'), { maxLength: 60 });
    fc.assert(
      fc.property(kinds, chosen => {
        let n = 0;
        const days = chosen.map((kind, index) => {
          const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
          if (kind === 'weekend') return weekend(day);
          if (kind === 'holiday') return holiday(day, '春节');
          n += 1;
          return counted(day, n);
        });
        const runs = runsOf(days);
        const within = runs.flatMap(({ from, to }) => days.filter(({ day }) => from <= day && day <= to));
        expect(within).toEqual(days);
        const total = runs.reduce((sum, { numbers }) => sum + (numbers ? numbers[1] - numbers[0] + 1 : 0), 0);
        expect(total).toBe(n);
      }),
    );
  });
});
