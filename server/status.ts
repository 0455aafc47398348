import type { ErrorCode } from '../contract/errors.ts';

/** The HTTP status of each expected failure; a fault is 500. */
export const statusOf = {
  'input.invalid': 400,
  'input.tooLarge': 413,
  'request.unknownMethod': 404,
  'request.forbidden': 403,
  'request.busy': 503,
  'library.notFound': 404,
  'library.withdrawn': 410,
  'library.queryTooLong': 422,
  'library.fileMissing': 404,
  'library.fileTampered': 409,
  'library.newerVersion': 409,
  'imports.running': 409,
  'imports.folderMissing': 422,
  'imports.folderUnreadable': 422,
  'imports.nothingRunning': 409,
  'imports.sourceUnknown': 404,
  'imports.indexUnreadable': 422,
  'imports.diskFull': 507,
  fault: 500,
} as const satisfies Record<ErrorCode, number>;
