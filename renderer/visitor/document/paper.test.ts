import { expect, it } from 'vitest';
import { shortHash } from './paper.ts';

it('shortens a hash for the eye', () => {
  expect(shortHash('0123456789abcdef'.repeat(4))).toBe('0123 4567 89ab');
});
