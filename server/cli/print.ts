/** What every command takes. */
export type Common = { readonly data: string; readonly json?: boolean };

/** Words for a person at a terminal; JSON with `--json` and whenever the output goes to another program. */
export const print = <T>({ json }: Common, value: T, words: (value: T) => string): void => {
  const asJson = json ?? !process.stdout.isTTY;
  process.stdout.write(`${asJson ? JSON.stringify(value) : words(value)}\n`);
};

/** A line about what is going on, apart from the result. */
export const note = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const units = ['B', 'KB', 'MB', 'GB', 'TB'];
/** Bytes as a person reads them: `12.3 MB`. */
export const bytes = (size: number): string => {
  let value = size;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
};
