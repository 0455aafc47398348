import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ErrorCode, errorCodes } from '../../contract/errors.ts';
import { contract, methodNames } from '../../contract/index.ts';
import type { MethodSpec } from '../../contract/method.ts';
import { createHandler, type Handler } from '../../server/handler.ts';
import type { HostClient } from '../../server/host/client.ts';
import { createLog } from '../../server/log.ts';
import { createVerifiedFiles } from '../../server/verified-files.ts';
import { anyJson, nearInput } from '../fixtures/hostile.ts';
import { administrator, inProcessHost, visitor } from '../fixtures/hosts.ts';

/** No channel answers outside its role, and no malformed input is a fault (docs: the contract is the whole surface). */
const runs = 60;
/** Each call of these starts a thread and writes the library: a few hostile inputs say as much as many. */
const dear = new Map([['imports.removeSource', 6]]);
/** `imports.start` with a hostile folder may begin a real import of it; it has its own tests. */
const heldBack = new Set(['imports.start']);

let dataDir: string;
let host: HostClient;
let handler: Handler;
const faults: string[] = [];

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'zwgk-fuzz-'));
  host = inProcessHost(dataDir);
  handler = createHandler({
    host,
    files: createVerifiedFiles(['files', 'scans'].map(name => join(dataDir, name))),
    pages: () => null,
    log: createLog({ write: line => faults.push(line) }),
    report: () => {},
  });
});
afterAll(async () => {
  await host.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const specOf = (name: string): MethodSpec => {
  const [subject, method] = name.split('.') as [keyof typeof contract, string];
  return (contract[subject] as unknown as Record<string, MethodSpec>)[method] as MethodSpec;
};

const post = (name: string, input: unknown, session = visitor): Promise<Response> =>
  handler(
    new Request(`app://room/api/${encodeURIComponent(name)}`, {
      method: 'POST',
      body: JSON.stringify(input),
    }),
    session,
  );

/** What any method may answer, beside the errors of its own. */
const common: readonly ErrorCode[] = errorCodes.filter(code => /^(input|request)\./.test(code));

/** Every answer is an output, or an error that the contract names for the method; never a fault. */
const expectAnswer = async (response: Response, { errors }: MethodSpec): Promise<void> => {
  const body = (await response.json()) as { error?: { code: ErrorCode } };
  if (response.status !== 200) expect([...errors, ...common], faults.at(-1)).toContain(body.error?.code);
};

describe.each(methodNames)('%s', name => {
  const spec = specOf(name);

  test('gives a visitor nothing it is not meant for', async () => {
    if (spec.roles.includes('visitor')) return expectAnswer(await post(name, {}), spec);
    await fc.assert(
      fc.asyncProperty(nearInput(spec.input), async input => (await post(name, input)).status === 403),
      { numRuns: 20 },
    );
  });

  if (heldBack.has(name)) return;
  test('answers whatever it is sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: nearInput(spec.input) }, anyJson), async input =>
        expectAnswer(await post(name, input, administrator), spec),
      ),
      { numRuns: dear.get(name) ?? runs },
    );
  });
});

test('a name nobody gave is unknown, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async name => {
      const { status } = await post(name, {}, administrator);
      return status === 404 || methodNames.some(known => known === name);
    }),
  );
});
