import { expect, it } from 'vitest';
import { daysBetween, todayHere } from './day-count.ts';

it('today is the civil day here, not in Greenwich', () => {
  expect(todayHere(new Date(2026, 2, 5, 0, 10))).toBe('2026-03-05');
  expect(todayHere(new Date(2026, 11, 31, 23, 50))).toBe('2026-12-31');
});

it('counts days across months, years and back', () => {
  expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
  expect(daysBetween('2026-03-10', '2026-03-02')).toBe(-8);
});
