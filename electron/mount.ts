import type { Session } from 'electron';
import type { Handler } from '../server/handler.ts';
import type { Session as Caller } from '../server/host/handlers.ts';
import { scheme } from './origin.ts';
import { isOurs } from './url-policy.ts';

/**
 * Puts the one handler on a partition's `app://`, with the caller bound in: a page cannot state its role, and a page of
 * another partition meets another mount. The host of a URL is no boundary to Chromium, so it is checked here.
 */
export const mount = (partition: Session, handler: Handler, caller: Caller): void => {
  partition.protocol.handle(scheme, request =>
    isOurs(request.url) ? handler(request, caller) : new Response(null, { status: 404 }),
  );
};
