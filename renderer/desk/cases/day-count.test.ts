import { expect, it } from 'vitest';
import { daysBetween } from './day-count.ts';

it('counts days across months, years and back', () => {
  expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
  expect(daysBetween('2026-03-10', '2026-03-02')).toBe(-8);
});
