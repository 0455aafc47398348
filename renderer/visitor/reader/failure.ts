import { core } from './pdf-core.ts';
import { FileUnavailable } from './ranges.ts';

/** Why a PDF cannot be shown; each is a message key `reader.failure.<reason>`. */
export const failures = ['broken', 'encrypted', 'tampered', 'missing', 'interrupted'] as const;
export type Failure = (typeof failures)[number];

const byCode: Readonly<Record<string, Failure>> = {
  'library.fileTampered': 'tampered',
  'library.fileMissing': 'missing',
  'library.notFound': 'missing',
  'library.withdrawn': 'missing',
  interrupted: 'interrupted',
};

/** The reason in a visitor's terms for what pdf.js or the transport threw. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof FileUnavailable) return byCode[error.code] ?? 'interrupted';
  if (error instanceof core.PasswordException) return 'encrypted';
  return 'broken';
};
