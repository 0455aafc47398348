/**
 * The shell's own idle clock, behind the page's: the page warns and asks for a reset in time; should it hang, this
 * clock resets anyway, a little later. It only runs once somebody has touched the window, so that an untouched
 * terminal is not rebuilt all night.
 */
export type IdleClock = {
  /** Somebody touched, typed, or moved; milliseconds. */
  touch(now: number): void;
  /** A fresh window stands there. */
  fresh(): void;
  /** Whether the visitor is gone although the page did not say so. */
  overdue(now: number): boolean;
};

/** How long after the page's own time the shell waits, in seconds. */
export const graceSeconds = 10;

/** `idleSeconds` 0 means never. Times are of a monotonic clock, in milliseconds. */
export const idleClock = (idleSeconds: number): IdleClock => {
  const limit = (idleSeconds + graceSeconds) * 1000;
  let last: number | null = null;
  return {
    touch: now => {
      last = now;
    },
    fresh: () => {
      last = null;
    },
    overdue: now => idleSeconds > 0 && last !== null && now - last >= limit,
  };
};
