import { describe, expect, it } from 'vitest';
import { chooseDisplay, type Display } from './display.ts';

const at = (id: number, x: number, y = 0): Display => ({ id, bounds: { x, y, width: 1920, height: 1080 } });
const [left, middle, right] = [at(30, -1920), at(10, 0), at(20, 1920)];
const choose = (
  displays: readonly Display[],
  asked: number | null = null,
  { primary = 10, primaryTaken = false } = {},
) => chooseDisplay({ displays, primary, asked, primaryTaken })?.id ?? null;

describe('the screen of the board', () => {
  it('is the first that is not the primary one', () => {
    expect(choose([middle, right])).toBe(20);
    expect(choose([middle, right, left])).toBe(30);
  });
  it('is the only one there is', () => expect(choose([middle])).toBe(10));
  it('is the one asked for, counted from the left, whatever order the system lists them in', () => {
    for (const displays of [
      [left, middle, right],
      [right, left, middle],
    ]) {
      expect(choose(displays, 1)).toBe(30);
      expect(choose(displays, 2)).toBe(10);
      expect(choose(displays, 3)).toBe(20);
    }
  });
  it('counts screens one above the other from the top', () =>
    expect(choose([at(2, 0, 1080), at(1, 0, 0)], 2, { primary: 1 })).toBe(2));
  it('is another where the one asked for is not there', () => {
    expect(choose([middle, right], 3)).toBe(20);
    expect(choose([middle], 2)).toBe(10);
    expect(choose([middle, right], 0)).toBe(20);
  });
  it('is never that of a locked visitor’s window', () => {
    const locked = { primaryTaken: true };
    expect(choose([middle], null, locked)).toBeNull();
    expect(choose([middle, right], 1, locked)).toBe(20);
    expect(choose([middle, right], 2, locked)).toBe(20);
  });
});
