import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judgeDocket, openStoredDockets } from '../fixtures/statistics/dockets.ts';
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

it('and so do those that the records hold, where cases alike are counted as one', () => {
  const stored = openStoredDockets();
  try {
    fc.assert(
      fc.property(fc.integer(), seed => {
        expect(stored.judge(randomOf(seed)).broken).toBeNull();
      }),
      { numRuns: 200 },
    );
  } finally {
    stored.close();
  }
});
