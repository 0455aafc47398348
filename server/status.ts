import type { ErrorCode } from '../contract/errors.ts';

/** Failures whose HTTP status says more than "understood, but not possible" (422). */
const statuses: Partial<Record<ErrorCode, number>> = {
  'input.invalid': 400,
  'input.tooLarge': 413,
  'request.unknownMethod': 404,
  'request.forbidden': 403,
  'request.busy': 503,
  'library.notFound': 404,
  'library.withdrawn': 410,
  'library.fileMissing': 404,
  'library.fileTampered': 409,
  'library.newerVersion': 409,
  'imports.running': 409,
  'imports.nothingRunning': 409,
  'imports.sourceUnknown': 404,
  'imports.diskFull': 507,
  fault: 500,
};

/** The HTTP status of an expected failure; a fault is 500. */
export const statusOf = (code: ErrorCode): number => statuses[code] ?? 422;
