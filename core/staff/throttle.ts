/** Failed logins of one name, oldest first, as times in milliseconds. */
export type Failures = readonly number[];

/** How repeated wrong passwords are slowed down. A unit may set its own. */
export type ThrottleRule = {
  /** failures without any wait */
  readonly free: number;
  /** wait after the first failure beyond that; doubles with each further one */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** failures after which the name is locked until an administrator opens it */
  readonly lockAfter: number;
};

export const throttleRule: ThrottleRule = {
  free: 3,
  firstWaitMs: 5_000,
  longestWaitMs: 15 * 60_000,
  lockAfter: 10,
};

export type Throttle =
  | { readonly state: 'open' }
  | { readonly state: 'wait'; readonly untilMs: number }
  | { readonly state: 'locked' };

/** Whether somebody with these failures since the last success may try now. A clock set back lengthens nothing beyond the longest wait. */
export function throttle(failures: Failures, nowMs: number, rule: ThrottleRule = throttleRule): Throttle {
  if (failures.length >= rule.lockAfter) return { state: 'locked' };
  const beyond = failures.length - rule.free;
  const last = failures.at(-1);
  if (beyond < 0 || last === undefined) return { state: 'open' };
  const wait = Math.min(rule.firstWaitMs * 2 ** beyond, rule.longestWaitMs);
  const untilMs = Math.min(last + wait, nowMs + rule.longestWaitMs);
  return nowMs < untilMs ? { state: 'wait', untilMs } : { state: 'open' };
}
