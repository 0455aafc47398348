import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorCodes, fail, ok } from '../contract/errors.ts';
import { contract, methodNames } from '../contract/index.ts';
import { type MethodSpec, roles } from '../contract/method.ts';
import { administrator, clerk, scriptedHost, visitor } from '../test/fixtures/hosts.ts';
import { tempDir } from '../test/fixtures/temp.ts';
import { maxBodyBytes } from './api.ts';
import { createHandler } from './handler.ts';
import { HostBusy, type HostClient, HostFault } from './host/client.ts';
import type { FileEntry, Session } from './host/handlers.ts';
import type { Incident } from './incidents.ts';
import { createLog, type ShellLog } from './log.ts';
import { createPages } from './pages.ts';
import { statusOf } from './status.ts';
import { createVerifiedFiles } from './verified-files.ts';

const page = '<!doctype html><title>政务公开专区</title>';

const setUp = (host: HostClient, log: ShellLog = createLog()) => {
  const folder = tempDir();
  mkdirSync(join(folder, 'pages', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'pages', 'index.html'), page);
  writeFileSync(join(folder, 'pages', 'assets', 'app-1a2b.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const incidents: Incident[] = [];
  const handler = createHandler({
    host,
    log,
    files: createVerifiedFiles([join(folder, 'files')]),
    pages: createPages(join(folder, 'pages')),
    report: incident => incidents.push(incident),
  });
  const ask = (path: string, init: RequestInit = {}, session: Session = visitor): Promise<Response> =>
    handler(new Request(`app://room${path}`, init), session);
  const post = (method: string, body: unknown, session?: Session): Promise<Response> =>
    ask(
      `/api/${method}`,
      { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) },
      session,
    );
  const keep = (
    content: string,
    name = '通知.pdf',
    mediaType = 'application/pdf',
    shown = true,
  ): FileEntry => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const into = join(folder, 'files', sha256.slice(0, 2));
    mkdirSync(into, { recursive: true });
    writeFileSync(join(into, sha256), content);
    return { sha256, name, mediaType, size: Buffer.byteLength(content), shown };
  };
  const spoil = (sha256: string): void =>
    writeFileSync(join(folder, 'files', sha256.slice(0, 2), sha256), 'spoilt');
  return { ask, post, keep, spoil, incidents };
};

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: { code: string } }).error.code;

const session = {
  role: 'visitor',
  unit: '云溪县',
  idleSeconds: 90,
  idleWarningSeconds: 20,
  terminalCamera: false,
  shell: 'browser',
};

describe('a call', () => {
  test('is answered with what the host says, as the schema names it and no more', async () => {
    const { post } = setUp(scriptedHost({ call: () => ok({ ...session, password: 'leaks' }) }));
    const response = await post('system.session', {});
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(session);
  });

  test('reaches the host with its input checked and its session as the mount bound it', async () => {
    const seen: unknown[] = [];
    const host = scriptedHost({
      call: (method, input, from) => {
        seen.push(method, input, from);
        return fail('library.notFound');
      },
    });
    await setUp(host).post('library.document', { id: 'doc-000001', role: 'administrator' });
    expect(seen).toEqual(['library.document', { id: 'doc-000001' }, visitor]);
  });

  test('without a body is a call without arguments', async () => {
    const { post } = setUp(scriptedHost({ call: () => ok(session) }));
    expect((await post('system.session', '')).status).toBe(200);
  });

  test.each(['{', 'null', '[]', '"text"', '{"id":7}', '{"id":"../../etc"}', '\u0000'])(
    'with a wrong body %j is refused and never repeated',
    async body => {
      const response = await setUp(scriptedHost({})).post('library.document', body);
      expect(response.status).toBe(400);
      expect(await codeOf(response)).toBe('input.invalid');
    },
  );

  test('with a body over the limit is refused, with and without Content-Length', async () => {
    const { ask, post } = setUp(scriptedHost({}));
    const long = 'x'.repeat(maxBodyBytes + 1);
    expect((await post('library.search', { query: long })).status).toBe(413);
    const body = new ReadableStream({
      pull: controller => controller.enqueue(new Uint8Array(65_536)),
    });
    const endless = await ask('/api/library.search', { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect(await codeOf(endless)).toBe('input.tooLarge');
  });

  test.each(['library.nothing', 'nothing', '__proto__', 'library.search.toString', 'constructor'])(
    'of %s is unknown',
    async name => {
      const response = await setUp(scriptedHost({})).post(name, {});
      expect(response.status).toBe(404);
      expect(await codeOf(response)).toBe('request.unknownMethod');
    },
  );

  test.each(errorCodes.filter(code => code !== 'fault'))(
    'that fails with %s says so with its status and its facts',
    async code => {
      const { post } = setUp(scriptedHost({ call: () => fail(code, { title: '低保' }) }));
      const response = await post('system.session', {});
      expect(response.status).toBe(statusOf(code));
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await response.json()).toEqual({ error: { code, params: { title: '低保' } } });
    },
  );

  test('that finds the host down or starting is asked to try again', async () => {
    const busy: HostClient = { ...scriptedHost({}), call: () => Promise.reject(new HostBusy()) };
    const response = await setUp(busy).post('system.session', {});
    expect([response.status, await codeOf(response)]).toEqual([503, 'request.busy']);
  });

  test('that faults gives an id, and the log knows the rest', async () => {
    const lines: string[] = [];
    const log = createLog({ write: line => lines.push(line) });
    const broken: HostClient = {
      ...scriptedHost({}),
      call: () => Promise.reject(new HostFault('SqliteError: no such table at /srv/data/library.db')),
    };
    const response = await setUp(broken, log).post('library.search', { query: '低保' });
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toContain('library.db');
    const { error } = JSON.parse(text);
    expect(error.code).toBe('fault');
    expect(lines.join('')).toContain(error.params.id);
    expect(lines.join('')).toContain('no such table');
    expect(lines.join('')).not.toContain('低保');
  });

  test('whose answer is not what the contract promises is a fault, and the answer stays inside', async () => {
    const { post } = setUp(scriptedHost({ call: () => ok({ secret: '身份证' }) }));
    const response = await post('system.session', {});
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('身份证');
  });
});

describe('roles', () => {
  const specOf = (name: string): MethodSpec => {
    const [subject, method] = name.split('.') as [keyof typeof contract, string];
    return (contract[subject] as unknown as Record<string, MethodSpec>)[method] as MethodSpec;
  };
  const cases = methodNames.flatMap(name => roles.map(role => [name, role] as const));

  test.each(cases)('%s as %s is answered only where the contract names the role', async (name, role) => {
    let reached = false;
    const host = scriptedHost({
      call: () => {
        reached = true;
        return fail('library.notFound');
      },
    });
    const response = await setUp(host).post(name, {}, { role, shell: 'browser' });
    const allowed = specOf(name).roles.includes(role);
    if (allowed) expect(response.status).not.toBe(403);
    else expect([response.status, reached]).toEqual([403, false]);
  });

  test('nothing a request says makes it more than its mount', async () => {
    const { ask } = setUp(scriptedHost({}));
    const response = await ask('/api/system.status?role=administrator', {
      method: 'POST',
      headers: { 'x-role': 'administrator', cookie: 'role=administrator', 'x-desk-key': 'x' },
      body: JSON.stringify({ role: 'administrator' }),
    });
    expect(response.status).toBe(403);
  });
});

describe('a file', () => {
  const content = '0123456789';
  const withFile = (...file: [name?: string, mediaType?: string, shown?: boolean]) => {
    const files: FileEntry[] = [];
    const room = setUp(scriptedHost({ files }));
    const entry = room.keep(content, ...file);
    files.push(entry);
    const get = (headers: Record<string, string> = {}, from?: Session, method = 'GET') =>
      room.ask(`/files/${entry.sha256}`, { headers, method }, from);
    return { ...room, entry, get };
  };

  test('is given whole, with its length, its hash and its name', async () => {
    const response = await withFile().get();
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(content);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '10',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-disposition': `inline; filename="__.pdf"; filename*=UTF-8''%E9%80%9A%E7%9F%A5.pdf`,
    });
  });

  test.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=8-', '89', 'bytes 8-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
  ])('is given in part: %s', async (range, text, contentRange) => {
    const response = await withFile().get({ range });
    expect(response.status).toBe(206);
    expect(await response.text()).toBe(text);
    expect(response.headers.get('content-range')).toBe(contentRange);
  });

  test('beyond its end is refused with its length', async () => {
    const response = await withFile().get({ range: 'bytes=10-' });
    expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  });

  test('is not sent again to who has it, and only described to who asks so', async () => {
    const { entry, get } = withFile();
    expect((await get({ 'if-none-match': `"${entry.sha256}"` })).status).toBe(304);
    const head = await get({}, visitor, 'HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', '']);
  });

  test('of a document that is not on show reaches staff and no visitor', async () => {
    const { get } = withFile('内部.pdf', 'application/pdf', false);
    expect((await get()).status).toBe(404);
    expect((await get({}, clerk)).status).toBe(200);
  });

  test('that was tampered with is not given, and the incident is reported', async () => {
    const { entry, get, spoil, incidents } = withFile();
    spoil(entry.sha256);
    const response = await get();
    expect([response.status, await codeOf(response)]).toEqual([409, 'library.fileTampered']);
    expect(incidents).toMatchObject([{ kind: 'library.fileTampered', subject: entry.sha256 }]);
  });

  test.each(['text/html', 'image/svg+xml', 'application/xhtml+xml', 'text/xml', 'application/javascript'])(
    'of type %s never runs: it leaves as a download',
    async type => {
      const response = await withFile('页面.html', type).get();
      expect(response.headers.get('content-type')).toBe('application/octet-stream');
      expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
      expect(response.headers.get('content-security-policy')).toContain('sandbox');
    },
  );

  test('with a hostile name brings no header of its own', async () => {
    const response = await withFile('a"\r\nset-cookie: x=1\ud800/../b.pdf').get();
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('content-disposition')).toMatch(
      /^inline; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/,
    );
  });

  test.each(['x', '...', '%2e%2e%2fsecret.txt', 'A'.repeat(64), `${'a'.repeat(64)}/..`, 'a'.repeat(63)])(
    'by the name %s is not there',
    async name => {
      expect((await setUp(scriptedHost({})).ask(`/files/${name}`)).status).toBe(404);
    },
  );
});

describe('the pages', () => {
  test('ask for the camera in a browser and in the staff’s window, in the visitor’s only where it is set up', async () => {
    const { ask } = setUp(scriptedHost({}));
    const camera = async (session: Session) =>
      /camera=\((\w*)\)/.exec((await ask('/', {}, session)).headers.get('permissions-policy') ?? '')?.[1];
    expect(await camera({ role: 'visitor', shell: 'browser' })).toBe('self');
    expect(await camera({ role: 'administrator', shell: 'electron' })).toBe('self');
    expect(await camera({ role: 'visitor', shell: 'electron' })).toBe('');
    expect(await camera({ role: 'visitor', shell: 'electron', camera: true })).toBe('self');
  });

  test('come with a policy that lets no script run but theirs', async () => {
    const response = await setUp(scriptedHost({})).ask('/');
    expect(await response.text()).toBe(page);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('are kept for ever under hashed names, and asked about anew under others', async () => {
    const { ask } = setUp(scriptedHost({}));
    expect((await ask('/assets/app-1a2b.js')).headers.get('cache-control')).toContain('immutable');
    const home = await ask('/index.html');
    expect(home.headers.get('cache-control')).toBe('no-cache');
    const etag = home.headers.get('etag') ?? '';
    expect((await ask('/index.html', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  test.each([
    '/secret.txt',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/',
    '/assets',
    '//etc/passwd',
    '/index.html%00.js',
    '/nothing',
  ])('do not include %s', async path => {
    const response = await setUp(scriptedHost({})).ask(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST'])('answer no %s', async method => {
    expect((await setUp(scriptedHost({})).ask('/', { method })).status).toBe(404);
  });

  test('staff see the same pages: a role opens methods, not files', async () => {
    const { ask } = setUp(scriptedHost({}));
    expect(await (await ask('/', {}, administrator)).text()).toBe(page);
  });
});
