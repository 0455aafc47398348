import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../contract/errors.ts';
import type { MethodName } from '../contract/index.ts';
import { failure, json } from './answers.ts';
import { checkInput, specFor } from './checks.ts';
import { HostBusy, type HostClient } from './host/client.ts';
import type { Session } from './host/handlers.ts';
import type { ShellLog } from './log.ts';

/** Largest body of a call; what is longer is refused before it is read whole. */
export const maxBodyBytes = 1_000_000;
/** A call slower than this is worth a line in the log. */
const slowMs = 200;

const tooLarge = fail('input.tooLarge', { bytes: maxBodyBytes });

/** Reads a JSON body no further than the limit; no body at all is `{}`. */
const readJson = async (request: Request): Promise<Result<unknown>> => {
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) return tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) return tooLarge;
    chunks.push(chunk);
  }
  try {
    return ok(JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}'));
  } catch {
    return fail('input.invalid', { field: '' });
  }
};

/** Answers `POST /api/<subject>.<method>`: role, input and output are checked here, against the contract alone. */
export const createApi =
  (host: HostClient, log: ShellLog) =>
  async (name: string, request: Request, session: Session): Promise<Response> => {
    const started = performance.now();
    const spec = specFor(name, session.role);
    if (!spec.ok) {
      if (spec.error.code === 'request.forbidden') log.refused(name, session.role);
      return failure(spec.error);
    }
    try {
      const body = await readJson(request);
      if (!body.ok) return failure(body.error);
      const input = checkInput(spec.value, body.value);
      if (!input.ok) return failure(input.error);
      const result = await host.call(name as MethodName, input.value, session, request.signal);
      const ms = performance.now() - started;
      if (ms > slowMs) log.slow(name, ms, result.ok ? 'ok' : result.error.code);
      // The schema drops every field it does not name: nothing leaks by being returned.
      return result.ok ? json(200, spec.value.output.parse(result.value)) : failure(result.error);
    } catch (error) {
      if (request.signal.aborted) return new Response(null, { status: 499 });
      if (error instanceof HostBusy) return failure({ code: 'request.busy', params: {} });
      const id = randomUUID();
      log.fault(id, name, error);
      return failure({ code: 'fault', params: { id } });
    }
  };
