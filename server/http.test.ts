import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, listen } from './http.ts';

const key = 'the-key-of-this-desk';
let server: Listening;

beforeAll(async () => {
  server = await listen({
    handler: async (_request, session) => Response.json(session),
    host: '127.0.0.1',
    port: 0,
    deskKey: key,
  });
});
afterAll(() => server.stop());

/** Node's own client, which sends the Host and Origin it is told to. */
const ask = (headers: Record<string, string>, method = 'POST'): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const asking = request(
      { host: '127.0.0.1', port: server.port, path: '/api/x.y', method, headers },
      answer => {
        let body = '';
        answer.on('data', chunk => {
          body += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
      },
    );
    asking.on('error', reject);
    asking.end();
  });

test('everybody is a visitor', async () => {
  expect(JSON.parse((await ask({})).body)).toEqual({ role: 'visitor', shell: 'browser' });
});

test('the desk key makes an administrator', async () => {
  expect(JSON.parse((await ask({ 'x-desk-key': key })).body)).toEqual({
    role: 'administrator',
    shell: 'browser',
  });
});

test.each(['evil.example', 'evil.example:8686', '127.0.0.1.evil.example', 'localhost.evil.example'])(
  'a name that resolves to this machine does not reach it (DNS rebinding): Host %j',
  async host => {
    expect((await ask({ host })).status).toBe(403);
  },
);

test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://localhost'])(
  'a page of another origin does not reach the API: Origin %s',
  async origin => {
    expect((await ask({ origin })).status).toBe(403);
  },
);

test('its own page does', async () => {
  expect((await ask({ origin: server.origin, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  expect((await ask({ host: `localhost:${server.port}` })).status).toBe(200);
});

test('a link from elsewhere opens the page, and does nothing else', async () => {
  const cross = { 'sec-fetch-site': 'cross-site' };
  expect((await ask({ ...cross, 'sec-fetch-mode': 'navigate' }, 'GET')).status).toBe(200);
  expect((await ask({ ...cross, 'sec-fetch-mode': 'no-cors' }, 'GET')).status).toBe(403);
  expect((await ask({ ...cross, 'sec-fetch-mode': 'navigate' }, 'POST')).status).toBe(403);
});

test('a wrong key is refused, and guessing ends soon', async () => {
  const codes: number[] = [];
  for (let i = 0; i < 12; i++) codes.push((await ask({ 'x-desk-key': `guess ${i}` })).status);
  expect(codes).toEqual([...Array(10).fill(403), 503, 503]);
  expect((await ask({})).status).toBe(200);
});
