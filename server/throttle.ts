/** Counts what a caller should not do too often, failed attempts or presses, in a sliding window; `allows` is false while there were too many. */
export type Throttle = {
  readonly allows: (caller: string) => boolean;
  readonly count: (caller: string) => void;
};

type Limit = { readonly attempts: number; readonly perMs: number };

/** More callers than this are not told apart: a flood of addresses must not fill the memory. */
const callersKept = 1_000;

export const createThrottle = ({ attempts, perMs }: Limit, now: () => number = Date.now): Throttle => {
  const counted = new Map<string, number[]>();
  const recent = (caller: string): number[] => (counted.get(caller) ?? []).filter(at => now() - at < perMs);
  return {
    allows: caller => recent(caller).length < attempts,
    count: caller => {
      const known = recent(caller);
      counted.delete(caller);
      const oldest = counted.keys().next();
      if (counted.size >= callersKept && !oldest.done) counted.delete(oldest.value);
      counted.set(caller, [...known, now()].slice(-attempts));
    },
  };
};
