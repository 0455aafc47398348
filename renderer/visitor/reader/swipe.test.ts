import { describe, expect, it } from 'vitest';
import { swipeOf } from './swipe.ts';

const from = { x: 500, y: 500, time: 0 };

describe('a swipe turns the page', () => {
  it('to the left goes on, to the right goes back', () => {
    expect(swipeOf(from, { x: 380, y: 510, time: 200 })).toBe('next');
    expect(swipeOf(from, { x: 620, y: 490, time: 200 })).toBe('previous');
    expect(swipeOf(from, { x: 380, y: 510, time: 1000 })).toBe('next');
  });
  it('is not a scroll, a slow drag or a tap', () => {
    expect(swipeOf(from, { x: 400, y: 300, time: 200 })).toBeNull();
    expect(swipeOf(from, { x: 300, y: 500, time: 1500 })).toBeNull();
    expect(swipeOf(from, { x: 495, y: 502, time: 80 })).toBeNull();
  });
});
