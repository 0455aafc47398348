import { describe, expect, test } from 'vitest';
import { buildCalendar } from '../calendar/calendar.ts';
import { toDay } from '../calendar/day.ts';
import { deliveryState, dueBetween, paperDue } from './schedule.ts';

const calendar = buildCalendar();
const span = (from: string, to: string, since = '2020-01-01') => ({
  from: toDay(from),
  to: toDay(to),
  since: toDay(since),
});

describe('the days papers are due', () => {
  test('福建: the 5th and 20th, moved past weekends and holidays', () => {
    const due = dueBetween(
      { kind: 'days', days: [5, 20] },
      'after',
      calendar,
      span('2026-09-01', '2026-11-30'),
    );
    expect(due.map(({ on }) => on)).toEqual([
      '2026-09-07', // the 5th is a Saturday
      '2026-09-20', // a Sunday that is worked before the National Day
      '2026-10-08', // the 5th lies in the National Day holiday
      '2026-10-20',
      '2026-11-05',
      '2026-11-20',
    ]);
    expect(due[2]).toEqual({ nominal: '2026-10-05', on: '2026-10-08', provisional: false });
  });

  test('北京: by the 10th of the next month; a unit may want it before a holiday instead, or not moved', () => {
    const rule = { kind: 'nextMonth', day: 10 } as const;
    const may = span('2026-05-01', '2026-05-31');
    expect(dueBetween(rule, 'after', calendar, may).map(({ on }) => on)).toEqual(['2026-05-11']);
    expect(dueBetween(rule, 'before', calendar, may).map(({ on }) => on)).toEqual(['2026-05-09']);
    expect(dueBetween(rule, 'none', calendar, may).map(({ on }) => on)).toEqual(['2026-05-10']);
  });

  test('the 31st of a shorter month is its last day, and two rules on one day are one', () => {
    const due = dueBetween(
      { kind: 'days', days: [30, 31] },
      'none',
      calendar,
      span('2026-04-01', '2026-04-30'),
    );
    expect(due.map(({ on }) => on)).toEqual(['2026-04-30']);
  });

  test('what was due before a unit began does not count; agreed days stand as they are', () => {
    const since = '2026-03-10';
    const due = dueBetween(
      { kind: 'days', days: [5, 20] },
      'none',
      calendar,
      span('2026-03-01', '2026-03-31', since),
    );
    expect(due.map(({ on }) => on)).toEqual(['2026-03-20']);
    const dates = { kind: 'dates', dates: ['2026-03-03', '2026-03-12', '2027-01-01'] } as const;
    expect(
      dueBetween(
        { ...dates, dates: [...dates.dates] },
        'none',
        calendar,
        span('2026-03-01', '2026-03-31', since),
      ).map(({ on }) => on),
    ).toEqual(['2026-03-12']);
    expect(
      dueBetween({ kind: 'workdays', within: 20 }, 'after', calendar, span('2026-01-01', '2026-12-31')),
    ).toEqual([]);
  });

  test('a day moved over a month’s end falls where it was moved to', () => {
    // 2026-10-01 to 07 is free: the 30th of September stays, the 1st of October moves to the 8th
    const due = dueBetween({ kind: 'days', days: [1] }, 'after', calendar, span('2026-10-08', '2026-10-31'));
    expect(due).toEqual([{ nominal: '2026-10-01', on: '2026-10-08', provisional: false }]);
  });
});

test('a paper is due so many working days after its date', () => {
  expect(paperDue(calendar, '2026-09-28', 3)).toBe('2026-10-08');
});

test('on time, late, expected or missing', () => {
  expect(deliveryState('2026-03-05', '2026-03-05', '2026-04-01')).toBe('onTime');
  expect(deliveryState('2026-03-05', '2026-03-06', '2026-04-01')).toBe('late');
  expect(deliveryState('2026-03-05', null, '2026-03-05')).toBe('expected');
  expect(deliveryState('2026-03-05', null, '2026-03-06')).toBe('missing');
});
