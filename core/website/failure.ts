import { fail, type Result } from '../../contract/errors.ts';
import type { Fetched } from './fetch.ts';

export type ListFailure =
  | 'websites.unreachable'
  | 'websites.hostNotAllowed'
  | 'websites.needsTls'
  | 'websites.robots';

/** Why a list page could not be had, as the administrator is told. */
export const listFailure = (fetched: Exclude<Fetched, { kind: 'page' }>): Result<never, ListFailure> => {
  if (fetched.kind !== 'refused') return fail('websites.unreachable', { detail: 'HTTP 404' });
  const { reason, detail } = fetched;
  if (reason === 'hostNotAllowed') return fail('websites.hostNotAllowed', { host: detail });
  if (reason === 'noTls') return fail('websites.needsTls', { detail });
  if (reason === 'robots') return fail('websites.robots', { detail });
  return fail('websites.unreachable', { detail });
};
