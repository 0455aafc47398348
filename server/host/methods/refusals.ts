import { type ErrorCode, fail, type Result } from '../../../contract/errors.ts';
import { Refused } from '../../../core/repository/refusal.ts';

/** What a piece of work gives, or the refusal it throws as the failure it is. Anything else is a fault and goes on. */
export const refusable = async <T>(work: () => T | Promise<T>): Promise<Result<T, ErrorCode>> => {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Refused) return fail(error.error.code, { ...error.error.params });
    throw error;
  }
};
