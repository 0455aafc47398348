/** Counts failed attempts in a sliding window; `allows` is false while there were too many. */
export type Throttle = { readonly allows: () => boolean; readonly failed: () => void };

export const createThrottle = (
  limit: { readonly attempts: number; readonly perMs: number },
  now: () => number = Date.now,
): Throttle => {
  let failures: number[] = [];
  return {
    allows: () => {
      failures = failures.filter(at => now() - at < limit.perMs);
      return failures.length < limit.attempts;
    },
    failed: () => {
      failures.push(now());
    },
  };
};
