import type { WorkingDay } from '../../../contract/applications/clock.ts';

/** Days in a row with one reason; counted days carry the numbers of the first and the last. */
export type Run = {
  readonly from: string;
  readonly to: string;
  readonly counted: boolean;
  readonly why: WorkingDay['why'];
  /** day of the limit, first and last; null where the days are not counted */
  readonly numbers: readonly [first: number, last: number] | null;
};

const numberOf = ({ why }: WorkingDay): number | null => ('n' in why.params ? why.params.n : null);

const alike = (a: WorkingDay['why'], b: WorkingDay['why']): boolean => {
  const { n: _a, ...mine } = a.params as Record<string, unknown>;
  const { n: _b, ...other } = b.params as Record<string, unknown>;
  return a.key === b.key && JSON.stringify(mine) === JSON.stringify(other);
};

/** The working in as few lines as tell it whole: a month of days is read as a handful of runs. */
export const runsOf = (working: readonly WorkingDay[]): readonly Run[] =>
  working.reduce<Run[]>((runs, day) => {
    const last = runs.at(-1);
    const number = numberOf(day);
    if (last && last.counted === day.counted && alike(last.why, day.why)) {
      const first = last.numbers?.[0];
      runs[runs.length - 1] = {
        ...last,
        to: day.day,
        numbers: first !== undefined && number !== null ? [first, number] : null,
      };
      return runs;
    }
    runs.push({
      from: day.day,
      to: day.day,
      counted: day.counted,
      why: day.why,
      numbers: number === null ? null : [number, number],
    });
    return runs;
  }, []);
