import type { AppError } from '../../../contract/errors.ts';
import type { Input, MethodName, Output } from '../../../contract/index.ts';
import type { sessionHeader } from '../../../contract/staff.ts';
import { deskKey } from './desk-key.ts';
import { memberSession } from './member-session.ts';

/** What can come back besides an output: a contract error, or no answer at all. */
export type CallError = AppError | { readonly code: 'offline'; readonly params: Record<string, never> };
export type CallResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CallError };

const offline: CallError = { code: 'offline', params: {} };

/** By name only, so that the first load stays without the contract's schemas; the compiler holds the two together. */
const tokenHeader: typeof sessionHeader = 'x-session';

/** The address prefix of the API; relative, so that it works on `http:` and on `app:` alike. */
const base = new URL('/api/', document.baseURI).href;

/**
 * Ask the shell. Never throws for what a visitor can meet: an expected failure is its contract code, a fault is
 * `fault` with its id, and no answer (host down, network gone) is `offline`. An aborted call throws `AbortError`.
 */
export const call = async <M extends MethodName>(
  method: M,
  input: Input<M>,
  signal?: AbortSignal,
): Promise<CallResult<Output<M>>> => {
  const key = deskKey.get();
  const token = memberSession.get()?.token;
  let response: Response;
  try {
    response = await fetch(base + method, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key ? { 'x-desk-key': key } : {}),
        ...(token ? { [tokenHeader]: token } : {}),
      },
      body: JSON.stringify(input),
      cache: 'no-store',
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    return { ok: false, error: offline };
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return { ok: true, value: body as Output<M> };
  const error = errorOf(body) ?? offline;
  if (error.code === 'request.forbidden' && token) await letGoOf(token);
  return { ok: false, error };
};

/** Refused with a token: it has run out, or the member may not do this. Only in the first case the login page shows. */
const letGoOf = async (token: string): Promise<void> => {
  const session = await call('system.session', {});
  if (session.ok && session.value.role === 'visitor' && memberSession.get()?.token === token)
    memberSession.set(null);
};

const errorOf = (body: unknown): AppError | null => {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body as { error: Partial<AppError> };
  return error.code ? { code: error.code, params: error.params ?? {} } : null;
};

/** A failed call as react-query carries it. */
export class CallFailure extends Error {
  readonly error: CallError;
  constructor(error: CallError) {
    super(error.code);
    this.name = 'CallFailure';
    this.error = error;
  }
}
