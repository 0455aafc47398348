import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { fail, type Result } from '../contract/errors.ts';
import { contract, type MethodName } from '../contract/index.ts';
import type { MethodSpec } from '../contract/method.ts';
import { failure, json } from './answers.ts';
import { HostBusy, type HostClient } from './host/client.ts';
import type { Session } from './host/handlers.ts';
import type { ShellLog } from './log.ts';

/** Largest body of a call; what is longer is refused before it is read whole. */
export const maxBodyBytes = 1_000_000;
/** A call slower than this is worth a line in the log. */
const slowMs = 200;

const specs = new Map<string, MethodSpec>(
  Object.entries(contract).flatMap(([subject, methods]) =>
    Object.entries(methods).map(([name, spec]) => [`${subject}.${name}`, spec] as const),
  ),
);

/** Reads a body no further than the limit. @returns null where it is longer */
const readBody = async (request: Request): Promise<string | null> => {
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parseJson = (text: string): Result<unknown> => {
  try {
    return { ok: true, value: JSON.parse(text || '{}') };
  } catch {
    return fail('input.invalid', { field: '' });
  }
};

const invalid = (error: z.ZodError): Response =>
  failure({ code: 'input.invalid', params: { field: error.issues[0]?.path.join('.') ?? '' } });

/** Answers `POST /api/<subject>.<method>`: role, input and output are checked here, against the contract alone. */
export const createApi =
  (host: HostClient, log: ShellLog) =>
  async (name: string, request: Request, session: Session): Promise<Response> => {
    const started = performance.now();
    const spec = specs.get(name);
    if (!spec) return failure({ code: 'request.unknownMethod', params: {} });
    if (!spec.roles.includes(session.role)) {
      log.refused(name, session.role);
      return failure({ code: 'request.forbidden', params: {} });
    }
    try {
      const body = await readBody(request);
      if (body === null) return failure({ code: 'input.tooLarge', params: { bytes: maxBodyBytes } });
      const parsed = parseJson(body);
      if (!parsed.ok) return failure(parsed.error);
      const input = spec.input.safeParse(parsed.value);
      if (!input.success) return invalid(input.error);
      const result = await host.call(name as MethodName, input.data, session, request.signal);
      const outcome = result.ok ? 'ok' : result.error.code;
      const ms = performance.now() - started;
      if (ms > slowMs) log.slow(name, ms, outcome);
      // The schema drops every field it does not name: nothing leaks by being returned.
      return result.ok ? json(200, spec.output.parse(result.value)) : failure(result.error);
    } catch (error) {
      if (request.signal.aborted) return new Response(null, { status: 499 });
      if (error instanceof HostBusy) return failure({ code: 'request.busy', params: {} });
      const id = randomUUID();
      log.fault(id, name, error);
      return failure({ code: 'fault', params: { id } });
    }
  };
