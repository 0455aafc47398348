/** Counts a caller's failed attempts in a sliding window; `allows` is false while there were too many. */
export type Throttle = {
  readonly allows: (caller: string) => boolean;
  readonly failed: (caller: string) => void;
};

type Limit = { readonly attempts: number; readonly perMs: number };

/** More callers than this are not told apart: a flood of addresses must not fill the memory. */
const callersKept = 1_000;

export const createThrottle = ({ attempts, perMs }: Limit, now: () => number = Date.now): Throttle => {
  const failures = new Map<string, number[]>();
  const recent = (caller: string): number[] => (failures.get(caller) ?? []).filter(at => now() - at < perMs);
  return {
    allows: caller => recent(caller).length < attempts,
    failed: caller => {
      const known = recent(caller);
      failures.delete(caller);
      const oldest = failures.keys().next();
      if (failures.size >= callersKept && !oldest.done) failures.delete(oldest.value);
      failures.set(caller, [...known, now()].slice(-attempts));
    },
  };
};
