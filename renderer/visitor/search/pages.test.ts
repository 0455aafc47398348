import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageNumbers } from './pages.ts';

describe('the numbers of a pager', () => {
  it('shows the ends and the neighbours', () => {
    expect(pageNumbers(1, 1)).toEqual([1]);
    expect(pageNumbers(1, 10)).toEqual([1, 2, null, 10]);
    expect(pageNumbers(5, 10)).toEqual([1, null, 4, 5, 6, null, 10]);
    expect(pageNumbers(10, 10)).toEqual([1, null, 9, 10]);
  });
  it('never hides a single page behind a gap', () => {
    expect(pageNumbers(3, 5)).toEqual([1, 2, 3, 4, 5]);
  });
  it('always holds the first, the current and the last page, rising', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (a, b) => {
        const [page, last] = a < b ? [a, b] : [b, a];
        const numbers = pageNumbers(page, last).filter(number => number !== null);
        expect(numbers).toEqual([...new Set(numbers)].sort((x, y) => x - y));
        expect(numbers).toEqual(expect.arrayContaining([1, page, last]));
        expect(numbers.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
