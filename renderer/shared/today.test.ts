import { expect, it } from 'vitest';
import { minuteHere, todayHere } from './today.ts';

it('today is the civil day here, not in Greenwich', () => {
  expect(todayHere(new Date(2026, 2, 5, 0, 10))).toBe('2026-03-05');
  expect(todayHere(new Date(2026, 11, 31, 23, 50))).toBe('2026-12-31');
});

it('writes the local time to the minute', () => {
  expect(minuteHere(new Date(2026, 0, 5, 9, 7, 59))).toBe('2026-01-05T09:07');
});
