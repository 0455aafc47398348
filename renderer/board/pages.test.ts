import { describe, expect, it } from 'vitest';
import { pagesOf, roundOf } from './pages.ts';

describe('a column that is too long for the wall', () => {
  it('is cut into pages, the last one shorter', () => {
    expect(pagesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(pagesOf([], 4)).toEqual([[]]);
    expect(pagesOf([1, 2], 0)).toEqual([[1], [2]]);
  });
  it('rests at the top and then goes on by one row in 1.8 seconds, however tall a row is', () => {
    expect(roundOf(1000, 100)).toEqual({ rest: 4_000, total: 22_000 });
    expect(roundOf(500, 50)).toEqual({ rest: 4_000, total: 22_000 });
  });
});
