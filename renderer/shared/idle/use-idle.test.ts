import { describe, expect, it } from 'vitest';
import { secondsLeft } from './use-idle.ts';

describe('the seconds until a silent visitor is sent home', () => {
  it('counts whole seconds down from the last sign', () => {
    expect(secondsLeft(1000, 1000, 90)).toBe(90);
    expect(secondsLeft(1000, 71_000, 90)).toBe(20);
    expect(secondsLeft(1000, 90_500, 90)).toBe(1);
  });
  it('is over after a machine slept, however long', () => {
    expect(secondsLeft(1000, 10_000_000, 90)).toBe(0);
  });
});
