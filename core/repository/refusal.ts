import type { AppError, ErrorCode } from '../../contract/errors.ts';

/** Why a synchronisation or a publication ends before it has changed anything: thrown inside, told to the user as its code. */
export class Refused extends Error {
  readonly error: AppError;
  constructor(code: ErrorCode, params: Record<string, string | number> = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.error = { code, params };
  }
}
