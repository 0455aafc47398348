import { backOff } from './tree.ts';

const hourMs = 3_600_000;
const firstPauseMs = 5 * 60_000;

/**
 * When to synchronise next: after a success in `everyHours`, after a failure sooner and ever later, by chance a little off so that the terminals
 * of a city do not come in step. Kept on disk, so a restart changes nothing. Null: only by hand.
 */
export const nextRun = (
  everyHours: number,
  failures: number,
  now: Date,
  random = Math.random,
): Date | null => {
  if (everyHours === 0) return null;
  const period = everyHours * hourMs;
  if (failures === 0) return new Date(now.getTime() + period * (0.95 + random() * 0.1));
  return new Date(now.getTime() + backOff(Math.min(failures, 20), firstPauseMs, period, random));
};

/** True where it is time. A next run far beyond the period was written under a clock that has since been set right. */
export const isDue = (
  { nextAt }: { readonly nextAt: string | null },
  everyHours: number,
  now: Date,
): boolean => {
  if (everyHours === 0) return false;
  if (nextAt === null) return true;
  const wait = new Date(nextAt).getTime() - now.getTime();
  return wait <= 0 || wait > everyHours * hourMs * 1.1;
};
