/** One line of JSON per figure. */
export const print = (figure: string, facts: Record<string, unknown>): void =>
  console.log(JSON.stringify({ figure, ...facts }));

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

export const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** Seconds of processor time so far: what the work itself costs, whatever else the machine does meanwhile. */
export const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
};

export const timed = async <T>(run: () => T | Promise<T>): Promise<[milliseconds: number, T]> => {
  const started = performance.now();
  const result = await run();
  return [performance.now() - started, result];
};

/** The median of some runs, in milliseconds of processor time: of work on one thread, what it takes where nothing else runs. */
export const usual = (times: number, run: () => unknown): number => {
  const taken = Array.from({ length: times }, () => {
    const before = processorSeconds();
    run();
    return (processorSeconds() - before) * 1000;
  });
  return rounded(median(taken), 1);
};
