import { describe, expect, it } from 'vitest';
import { throttle, throttleRule } from './throttle.ts';

const at = (count: number, last: number) =>
  Array.from({ length: count }, (_, i) => last - (count - 1 - i) * 1000);

describe('throttle', () => {
  it('lets a person mistype a few times', () => {
    expect(throttle(at(2, 50_000), 50_001)).toEqual({ state: 'open' });
  });

  it('waits 5 s, then twice as long each time', () => {
    expect(throttle(at(3, 100_000), 100_001)).toEqual({ state: 'wait', untilMs: 105_000 });
    expect(throttle(at(4, 100_000), 100_001)).toEqual({ state: 'wait', untilMs: 110_000 });
    expect(throttle(at(4, 100_000), 110_000)).toEqual({ state: 'open' });
  });

  it('locks the name after ten', () => {
    expect(throttle(at(10, 0), 10 ** 9)).toEqual({ state: 'locked' });
  });

  it('a clock set back by years keeps nobody out for longer than the longest wait', () => {
    const gate = throttle(at(4, 10 ** 12), 0);
    expect(gate).toEqual({ state: 'wait', untilMs: throttleRule.longestWaitMs });
  });
});
