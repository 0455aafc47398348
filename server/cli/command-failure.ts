import type { AppError } from '../../contract/errors.ts';

/** An expected failure on its way to one sentence on stderr and exit code 1. */
export class CommandFailure extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}
