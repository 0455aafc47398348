import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inProject } from '../test/fixtures/project.ts';
import { tempDir } from '../test/fixtures/temp.ts';

const fixture = (name: string): string => inProject(`test/fixtures/tls/${name}`);

type Started = {
  child: ChildProcess;
  output: () => string;
  until: (text: RegExp) => Promise<RegExpExecArray>;
  code: Promise<number | null>;
};

/** `npm run serve` as a process of its own. */
const serve = (...args: string[]): Started => {
  const child = spawn(process.execPath, ['server/serve.ts', '--data', tempDir(), '--port', '0', ...args], {
    cwd: inProject(),
  });
  let text = '';
  const waiting: (() => void)[] = [];
  const read = (chunk: Buffer): void => {
    text += chunk;
    for (const look of waiting) look();
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const code = new Promise<number | null>(resolve => child.once('exit', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  const until = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(text);
        if (match) resolve(match);
      };
      waiting.push(look);
      look();
      void code.then(ended => reject(new Error(`ended with ${ended}: ${text}`)));
    });
  return { child, output: () => text, until, code };
};

test('serves this machine alone, and ends in order when told to', async () => {
  const { child, until, code } = serve();
  const [, origin] = await until(/查阅：(http:\/\/127\.0\.0\.1:\d+)\//);
  const response = await fetch(`${origin}/api/system.session`, { method: 'POST', body: '{}' });
  expect(await response.json()).toMatchObject({ role: 'visitor', shell: 'browser' });
  child.kill('SIGTERM');
  expect(await code).toBe(0);
});

test.each([['0.0.0.0'], ['192.168.1.20'], ['::']])(
  'refuses to listen on %s without TLS, and says so',
  async host => {
    const { code, output } = serve('--host', host);
    expect(await code).toBe(1);
    expect(output()).toContain('--tls-cert');
  },
);

test('serves the hall over TLS', async () => {
  const { until } = serve(
    '--host',
    '0.0.0.0',
    '--tls-cert',
    fixture('cert.pem'),
    '--tls-key',
    fixture('key.pem'),
  );
  const [, port] = await until(/查阅：https:\/\/0\.0\.0\.0:(\d+)\//);
  const status = await new Promise(resolve => {
    get(`https://127.0.0.1:${port}/`, { rejectUnauthorized: false }, answer => {
      answer.resume();
      resolve(answer.statusCode);
    });
  });
  expect(status).toBe(200);
});

test('says that a port is taken', async () => {
  const { until } = serve();
  const [, port = ''] = await until(/127\.0\.0\.1:(\d+)\//);
  const second = serve('--port', port);
  expect(await second.code).toBe(1);
  expect(second.output()).toContain(`端口 ${port} 已被占用`);
});

test.each([
  ['--port', 'http'],
  ['--port', '70000'],
])('refuses %s %s as a port', async (...args) => {
  const { code, output } = serve(...args);
  expect(await code).not.toBe(0);
  expect(output()).toContain('端口');
});

test('says what is wrong in the settings instead of starting with half of them', async () => {
  const data = tempDir();
  writeFileSync(join(data, 'settings.json'), '{"idleSeconds":"soon"}');
  const { code, output } = serve('--data', data);
  expect(await code).toBe(1);
  expect(output()).toMatch(/settings\.json[\s\S]*idleSeconds/);
});
