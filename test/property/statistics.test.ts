import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judgeDocket } from '../fixtures/statistics/dockets.ts';
import { randomOf } from '../torture/torture.ts';

it('tables 3 and 4 of random dockets equal an independent recount, close, and carry over from year to year', () => {
  let cases = 0;
  fc.assert(
    fc.property(fc.integer(), seed => {
      const judged = judgeDocket(randomOf(seed));
      cases += judged.cases;
      expect(judged.broken).toBeNull();
    }),
    { numRuns: 500 },
  );
  expect(cases).toBeGreaterThan(1000);
});
