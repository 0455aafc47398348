import { describe, expect, it } from 'vitest';
import { idleClock } from './idle.ts';

describe('the shell’s own idle clock', () => {
  it('steps in ten seconds after the page should have', () => {
    const clock = idleClock(90);
    clock.touch(1_000);
    expect(clock.overdue(1_000 + 99_999)).toBe(false);
    expect(clock.overdue(1_000 + 100_000)).toBe(true);
  });

  it('starts again with every touch', () => {
    const clock = idleClock(90);
    clock.touch(0);
    clock.touch(60_000);
    expect(clock.overdue(100_000)).toBe(false);
    expect(clock.overdue(160_000)).toBe(true);
  });

  it('leaves an untouched window alone', () => {
    const clock = idleClock(90);
    expect(clock.overdue(10_000_000)).toBe(false);
    clock.touch(0);
    clock.fresh();
    expect(clock.overdue(10_000_000)).toBe(false);
  });

  it('never steps in when idle time is switched off', () => {
    const clock = idleClock(0);
    clock.touch(0);
    expect(clock.overdue(10_000_000)).toBe(false);
  });
});
