import { expect, test } from 'vitest';
import type { Followed } from '../../contract/repository.ts';
import { isDue, nextRun } from './schedule.ts';

const now = new Date('2026-03-02T09:00:00Z');
const hours = (from: Date | null) => ((from?.getTime() ?? 0) - now.getTime()) / 3_600_000;
const followed = (nextAt: string | null): Followed => ({
  lastAttemptAt: null,
  lastSuccessAt: null,
  failures: 0,
  nextAt,
  problem: null,
});

test('after a success about a period later, after failures ever later and never beyond the period', () => {
  expect(hours(nextRun(24, 0, now, () => 0.5))).toBeCloseTo(24);
  const pauses = [1, 2, 3, 4, 20].map(failures => hours(nextRun(24, failures, now, () => 1)) * 60);
  expect(pauses.map(Math.round)).toEqual([5, 10, 20, 40, 1440]);
  expect(nextRun(0, 3, now)).toBeNull();
});

test('due when its time has come, at once where it never ran, and where the clock was wrong by years', () => {
  expect(isDue(followed(null), 24, now)).toBe(true);
  expect(isDue(followed('2026-03-02T08:59:00Z'), 24, now)).toBe(true);
  expect(isDue(followed('2026-03-02T10:00:00Z'), 24, now)).toBe(false);
  expect(isDue(followed('2031-03-02T10:00:00Z'), 24, now)).toBe(true);
  expect(isDue(followed(null), 0, now)).toBe(false);
});
