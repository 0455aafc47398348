/** What a torture is told: the seed that makes it repeatable, and how often to try where that is not its own default. */
export type TortureOptions = { readonly seed: number; readonly times: number | null };

/** What it found. Anything in `broken` is a failure; `figures` are printed. */
export type TortureReport = {
  readonly broken: readonly string[];
  readonly figures: Readonly<Record<string, number | string>>;
};

export type Torture = (options: TortureOptions) => Promise<TortureReport>;

/** Small, fast, seeded random numbers (mulberry32): the same seed gives the same run on every machine. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
