import { expect, test } from 'vitest';
import { checkDue, nextCheck } from './schedule.ts';

const at = (day: number, hour: number) => new Date(2026, 3, day, hour);

test('first on the night to come, then a week later at night', () => {
  expect(nextCheck(null, at(1, 10))).toEqual(at(2, 2));
  expect(nextCheck(null, at(1, 1))).toEqual(at(1, 2));
  expect(nextCheck(at(2, 3), at(5, 9))).toEqual(at(9, 2));
});

test('by night, or by day where the machine is never on at night', () => {
  expect(checkDue(null, at(1, 10), at(1, 11))).toBe(false);
  expect(checkDue(null, at(1, 10), at(2, 3))).toBe(true);
  expect(checkDue(null, at(1, 10), at(2, 9))).toBe(false);
  expect(checkDue(at(2, 3), at(1, 10), at(10, 9))).toBe(false);
  expect(checkDue(at(2, 3), at(1, 10), at(11, 9))).toBe(true);
});
