import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRecovery } from './recovery.ts';

describe('bringing a lost window back', () => {
  it('acts at once the first two times', () => {
    expect(planRecovery([], 0).delay).toBe(0);
    expect(planRecovery([0], 5_000).delay).toBe(0);
  });

  it('waits longer and longer when it keeps failing, and never more than half a minute', () => {
    const delays = [2, 3, 4, 5, 6, 7, 8, 30].map(n => planRecovery(Array<number>(n).fill(0), 1).delay);
    expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('clears the caches from the second time on', () => {
    expect(planRecovery([], 0).clearCaches).toBe(false);
    expect(planRecovery([0], 1).clearCaches).toBe(true);
  });

  it('grows more patient with a slow machine', () => {
    expect(planRecovery([], 0).patience).toBe(3_600);
    expect(planRecovery([0, 0, 0, 0, 0, 0], 1).patience).toBe(20_000);
  });

  it('forgets trouble of more than ten minutes ago', () => {
    expect(planRecovery([0, 1, 2, 3], 600_004)).toEqual(planRecovery([], 600_004));
  });

  it('is never less careful after more trouble', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { maxLength: 40 }), fc.nat(100_000), (before, extra) => {
        const now = 100_000;
        const less = planRecovery(before, now);
        const more = planRecovery([...before, extra], now);
        return more.delay >= less.delay && more.patience >= less.patience;
      }),
    );
  });
});
