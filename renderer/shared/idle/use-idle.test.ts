import { describe, expect, it } from 'vitest';
import { idleLimit, secondsLeft } from './use-idle.ts';

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

describe('how long somebody may be silent', () => {
  it('is the terminal’s own setting for a visitor, and never where that is 0', () => {
    expect(idleLimit(90, 'visitor')).toBe(90);
    expect(idleLimit(0, 'visitor')).toBe(0);
  });
  it('is longer for staff, and never where that is 0', () => {
    expect(idleLimit(90, 'staff')).toBe(900);
    expect(idleLimit(0, 'staff')).toBe(0);
  });
  it('always ends for a member who is logged in', () => {
    expect(idleLimit(0, 'member')).toBe(900);
    expect(idleLimit(90, 'member')).toBe(900);
    expect(idleLimit(1800, 'member')).toBe(1800);
  });
});
