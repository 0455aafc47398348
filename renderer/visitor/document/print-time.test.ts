import { expect, it } from 'vitest';
import { shortHash } from './paper.ts';
import { localMinute } from './print-time.ts';

it('writes the local time to the minute', () => {
  expect(localMinute(new Date(2026, 0, 5, 9, 7, 59))).toBe('2026-01-05T09:07');
});

it('shortens a hash for the eye', () => {
  expect(shortHash('0123456789abcdef'.repeat(4))).toBe('0123 4567 89ab');
});
