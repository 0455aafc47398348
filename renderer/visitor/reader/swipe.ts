/** Where and when a finger was. */
export type Point = { x: number; y: number; time: number };

const minDistance = 70;
/** An old hand takes its time. Milliseconds. */
const maxDuration = 1_200;

/**
 * Whether a one-finger move was a swipe that turns the page: not held, far enough, and clearly sideways.
 * @returns `next` for a swipe to the left, `previous` to the right, null for anything else
 */
export const swipeOf = (from: Point, to: Point): 'next' | 'previous' | null => {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  if (to.time - from.time > maxDuration || Math.abs(dx) < minDistance || Math.abs(dx) < 2 * Math.abs(dy)) {
    return null;
  }
  return dx < 0 ? 'next' : 'previous';
};
