import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { failure } from './answers.ts';
import { createApi } from './api.ts';
import { createFiles } from './files.ts';
import { HostBusy, type HostClient } from './host/client.ts';
import type { Session } from './host/handlers.ts';
import type { Incident } from './incidents.ts';
import type { ShellLog } from './log.ts';
import type { Pages } from './pages.ts';
import type { VerifiedFiles } from './verified-files.ts';

export type HandlerOptions = {
  readonly host: HostClient;
  readonly files: VerifiedFiles;
  readonly pages: Pages;
  readonly log: ShellLog;
  /** told of tampered and missing files */
  readonly report: (incident: Incident) => void;
};

/** The only way in, for every shell: the mount binds the session, no request can state it. */
export type Handler = (request: Request, session: Session) => Promise<Response>;

/**
 * `POST /api/<subject>.<method>`, `GET /files/<sha256>` and the built pages.
 * Relies on nothing a custom scheme lacks: no Host, Origin, cookies or Content-Length.
 */
export const createHandler = ({ host, files, pages, log, report }: HandlerOptions): Handler => {
  const api = createApi(host, log);
  const serveFile = createFiles(host, files, report);
  const app = new Hono<{ Bindings: { session: Session; camera: boolean } }>();

  app.use(async (c, next) => {
    const { session } = c.env;
    // a visitor without a token can only be a visitor: their calls cost no question
    if (session.role !== 'visitor' || session.token)
      c.env.session = { ...session, role: await host.role(session) };
    await next();
  });
  app.post('/api/:method', c => api(c.req.param('method'), c.req.raw, c.env.session));
  app.on(['GET', 'HEAD'], '/files/:sha256', c => serveFile(c.req.param('sha256'), c.req.raw, c.env.session));
  app.on(['GET', 'HEAD'], '*', c => pages(c.req.path, c.req.raw, c.env.camera) ?? c.notFound());
  app.notFound(() => failure({ code: 'request.unknownMethod', params: {} }));
  app.onError(error => {
    if (error instanceof HostBusy) return failure({ code: 'request.busy', params: {} });
    const id = randomUUID();
    log.fault(id, 'handler', error);
    return failure({ code: 'fault', params: { id } });
  });
  return async (request, session) =>
    app.fetch(request, {
      session,
      camera: session.shell === 'browser' || session.role !== 'visitor' || session.camera === true,
    });
};
