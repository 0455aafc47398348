import { expect, it } from 'vitest';
import { periodOf } from './periods.ts';

it.each([
  ['month', '2026-02-14', '2026-02-01', '2026-02-28'],
  ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
  ['quarter', '2026-11-25', '2026-10-01', '2026-12-31'],
  ['quarter', '2026-01-01', '2026-01-01', '2026-03-31'],
  ['year', '2026-07-01', '2026-01-01', '2026-12-31'],
  ['lastYear', '2026-01-11', '2025-01-01', '2025-12-31'],
] as const)('%s around %s is %s to %s', (name, day, from, to) => {
  expect(periodOf(name, new Date(`${day}T12:00:00`))).toEqual({ from, to });
});
