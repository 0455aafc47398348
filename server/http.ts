import { createServer as createPlain, type Server } from 'node:http';
import { createServer as createTls } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import { sessionHeader } from '../contract/staff.ts';
import { failure } from './answers.ts';
import { deskKeyHeader, isDeskKey } from './desk-key.ts';
import type { Handler } from './handler.ts';
import type { Session } from './host/handlers.ts';
import { createThrottle } from './throttle.ts';

export type Tls = { readonly cert: Buffer; readonly key: Buffer };
export type HttpOptions = {
  readonly handler: Handler;
  readonly host: string;
  /** 0: any free port */
  readonly port: number;
  readonly tls?: Tls;
  readonly deskKey: string;
};
export type Listening = {
  readonly origin: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
};

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);
export const isLoopback = (host: string): boolean => ['127.0.0.1', 'localhost', '::1'].includes(host);

const hostName = (header: string): string => header.replace(/:\d+$/, '').toLowerCase();

/**
 * What the HTTP mount alone must refuse. Another site's page may reach a loopback port: by a name that resolves to
 * 127.0.0.1 (DNS rebinding; its Host is that name), or by a request across origins (its Origin is that site).
 * Beyond loopback the certificate's name does the first.
 */
const isForeign = (request: Request, loopback: boolean): boolean => {
  const host = request.headers.get('host') ?? '';
  if (loopback && !loopbackNames.has(hostName(host))) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') {
    // Opening the address from a link elsewhere is how people come; calling the API from there is not.
    return request.headers.get('sec-fetch-mode') !== 'navigate' || request.method !== 'GET';
  }
  const origin = request.headers.get('origin');
  return origin !== null && !origin.endsWith(`://${host}`);
};

/** Mounts the handler on Node's HTTP server: a visitor without, an administrator with the desk key. */
export const listen = async (options: HttpOptions): Promise<Listening> => {
  const { handler, host, tls } = options;
  const loopback = isLoopback(host);
  const throttle = createThrottle({ attempts: 10, perMs: 60_000 });

  const answer = async (request: Request, caller: string): Promise<Response> => {
    if (isForeign(request, loopback)) return failure({ code: 'request.forbidden', params: {} });
    const token = request.headers.get(sessionHeader) ?? undefined;
    const staff = token === undefined ? {} : { token };
    const given = request.headers.get(deskKeyHeader);
    if (given === null) return handler(request, { role: 'visitor', shell: 'browser', ...staff });
    if (!throttle.allows(caller)) return failure({ code: 'request.busy', params: {} });
    if (!isDeskKey(options.deskKey, given)) {
      throttle.count(caller);
      return failure({ code: 'request.forbidden', params: {} });
    }
    const session: Session = { role: 'administrator', shell: 'browser', ...staff };
    return handler(request, session);
  };

  const listener = getRequestListener(
    (request, { incoming }) => answer(request, incoming.socket.remoteAddress ?? ''),
    { overrideGlobalObjects: false },
  );
  const server: Server = tls ? createTls(tls, listener) : createPlain(listener);
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const shown = host.includes(':') ? `[${host}]` : host;
  return {
    origin: `${tls ? 'https' : 'http'}://${shown}:${port}`,
    port,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
