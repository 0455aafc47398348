/** What to do about a window that crashed, hung or stayed blank. Times in milliseconds of a monotonic clock. */
export type Recovery = {
  /** wait before building the new window */
  readonly delay: number;
  /** throw Chromium's caches away first: antivirus and power cuts break V8's code cache, and it then starts blank for ever */
  readonly clearCaches: boolean;
  /** how long the next window may be silent before it counts as hung */
  readonly patience: number;
};

/** A window that answered for this long makes earlier trouble forgotten. */
const forgottenAfter = 10 * 60_000;
const firstPatience = 1_800;
const longestPatience = 20_000;
const longestDelay = 30_000;

/**
 * The plan after the trouble at `now`, given when trouble came before. The first two recoveries are immediate, then the
 * wait doubles from one second to thirty, so that a broken machine neither flickers nor heats. Patience doubles too: a
 * slow machine that was judged hung by mistake is judged more mildly the next time.
 */
export const planRecovery = (before: readonly number[], now: number): Recovery => {
  const recent = before.filter(time => now - time < forgottenAfter).length;
  return {
    delay: recent < 2 ? 0 : Math.min(longestDelay, 1000 * 2 ** (recent - 2)),
    clearCaches: recent >= 1,
    patience: Math.min(longestPatience, firstPatience * 2 ** (recent + 1)),
  };
};

/** The patience of a window that had no trouble before it. */
export const initialPatience = firstPatience;
