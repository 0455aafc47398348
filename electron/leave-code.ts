import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { fail, ok, type Result } from '../contract/errors.ts';
import type { LeaveFailure } from '../contract/shell.ts';

/** Six to twelve digits: it is typed on a touch screen. */
export const isLeaveCode = (code: string): boolean => /^\d{6,12}$/.test(code);

const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };

/** `scrypt$<salt>$<hash>`, both base64. */
export const sealLeaveCode = (code: string, salt: Buffer = randomBytes(16)): string =>
  `scrypt$${salt.toString('base64')}$${scryptSync(code, salt, 32, cost).toString('base64')}`;

/** Whether a code is the sealed one; a seal that cannot be read matches nothing. */
export const matchesLeaveCode = (code: string, seal: string): boolean => {
  const [kind, salt, hash] = seal.split('$');
  if (kind !== 'scrypt' || !salt || !hash) return false;
  const expected = Buffer.from(hash, 'base64');
  if (expected.length !== 32) return false;
  return timingSafeEqual(scryptSync(code, Buffer.from(salt, 'base64'), 32, cost), expected);
};

const freeTries = 5;
const lockSeconds = 60;

/**
 * The door out of the kiosk. After five wrong codes it stays shut for a minute, and twice as long after each further
 * one: a visitor with an afternoon must not be able to try a million codes. `seal` null: no code was ever set, and
 * the door does not open. Times in milliseconds of a monotonic clock.
 */
export const leaveDoor = (seal: string | null) => {
  let wrong = 0;
  let shutUntil = Number.NEGATIVE_INFINITY;
  return (code: string, now: number): Result<null, LeaveFailure> => {
    if (seal === null) return fail('shell.leaveCodeUnset');
    if (now < shutUntil) return fail('shell.leaveLocked', { seconds: Math.ceil((shutUntil - now) / 1000) });
    if (isLeaveCode(code) && matchesLeaveCode(code, seal)) return ok(null);
    wrong += 1;
    if (wrong < freeTries) return fail('shell.leaveCodeWrong');
    const seconds = lockSeconds * 2 ** Math.min(wrong - freeTries, 10);
    shutUntil = now + seconds * 1000;
    return fail('shell.leaveLocked', { seconds });
  };
};
