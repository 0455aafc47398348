/** What a page says of itself four times a second, through the preload. */
export type Beat = {
  /** nothing stands on the page, although the renderer lives */
  readonly blank: boolean;
};

export type Verdict = 'well' | 'starting' | 'hung' | 'blank' | 'neverStarted';

/** How long a first page may take: a cold start on a slow disk behind an antivirus scanner. */
export const startLimit = 20_000;
/** How long a page that had content may be empty. */
const blankLimit = 2_000;
/** How often the shell looks, in milliseconds. */
export const lookEvery = 100;
/** A shell that looked no sooner than this was held up itself. */
const heldUpAfter = 1_500;

/**
 * Judges from its beats whether a window lives. Times in milliseconds of a monotonic clock. When the shell itself was
 * held up (suspend, a stalled disk), a late beat proves nothing: the clock then starts over.
 */
export type Pulse = {
  beat(beat: Beat, now: number): void;
  look(now: number): Verdict;
};

/** `patience`: how long a started page may be silent before it counts as hung. */
export const pulse = (bornAt: number, patience: number): Pulse => {
  let started = false;
  let lastBeat = bornAt;
  let lastFull = bornAt;
  let lastLook = bornAt;
  return {
    beat: ({ blank }, now) => {
      lastBeat = now;
      if (blank) return;
      lastFull = now;
      started = true;
    },
    look: now => {
      const heldUp = now - lastLook > heldUpAfter;
      lastLook = now;
      if (heldUp) {
        lastBeat = now;
        lastFull = now;
      }
      if (!started) return now - lastFull >= startLimit ? 'neverStarted' : 'starting';
      if (now - lastBeat >= patience) return 'hung';
      return now - lastFull >= Math.max(blankLimit, patience) ? 'blank' : 'well';
    },
  };
};
