import type { Session } from 'electron';
import { sessionHeader } from '../contract/staff.ts';
import type { Handler } from '../server/handler.ts';
import type { Session as Caller } from '../server/host/handlers.ts';

import { scheme } from './origin.ts';
import { isOurs } from './url-policy.ts';

/**
 * Puts the one handler on a partition's `app://`, with the caller bound in: a page cannot state its role, and a page of
 * another partition meets another mount. The host of a URL is no boundary to Chromium, so it is checked here.
 * @param staff whether the token of a staff login is heeded; in the visitor's partition it never is
 */
export const mount = (partition: Session, handler: Handler, caller: Caller, staff = false): void => {
  partition.protocol.handle(scheme, request => {
    if (!isOurs(request.url)) return new Response(null, { status: 404 });
    const token = staff ? request.headers.get(sessionHeader) : null;
    return handler(request, token === null ? caller : { ...caller, token });
  });
};
