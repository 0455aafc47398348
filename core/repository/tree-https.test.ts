import { readFileSync, writeFileSync } from 'node:fs';
import { createServer as createPlain, type Server } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { impatient, temporary } from '../../test/fixtures/repository.ts';
import { webServer } from '../../test/fixtures/sync-faults.ts';
import { withoutPassword } from './address.ts';
import { fetchFile } from './fetch.ts';
import { sha256Of } from './format.ts';
import { bandwidth, readSmall } from './tree.ts';
import { httpsTree } from './tree-https.ts';

const tls = new URL('../../test/fixtures/tls/', import.meta.url);
const certificate = readFileSync(new URL('cert.pem', tls));
const { signal } = new AbortController();
const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const listening = async (server: Server, host: string): Promise<number> => {
  await new Promise<void>(done => server.listen(0, host, done));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
};
const secured = (host = '127.0.0.1') =>
  listening(
    createServer({ cert: certificate, key: readFileSync(new URL('key.pem', tls)) }, (_, response) =>
      response.end('{}'),
    ) as unknown as Server,
    host,
  );
const caFile = (): string => {
  const { folder, remove } = temporary();
  open.push(remove);
  const file = join(folder, 'ca.pem');
  writeFileSync(file, certificate);
  return file;
};
const readOne = async (address: string, options: Parameters<typeof httpsTree>[1] = {}) => {
  const tree = httpsTree(address, { patience: impatient, ...options });
  try {
    return (await readSmall(tree, 'metadata/timestamp.json', 100, signal, impatient)).toString();
  } finally {
    await tree.close();
  }
};

describe('a repository on a web server', () => {
  test('a certificate that nobody vouches for is refused, the unit’s own is accepted', async () => {
    const port = await secured();
    await expect(readOne(`https://127.0.0.1:${port}/`)).rejects.toMatchObject({
      error: { code: 'sync.certificate' },
    });
    expect(await readOne(`https://127.0.0.1:${port}/`, { caFile: caFile() })).toBe('{}');
    expect(() => httpsTree('https://127.0.0.1/', { caFile: '/none.pem' })).toThrow('sync.caUnreadable');
  });

  test('a host that has IPv6 alone', async () => {
    const plain = createPlain((_, response) => response.end('six'));
    const port = await listening(plain, '::1');
    expect(await readOne(`http://[::1]:${port}/`)).toBe('six');
  });

  test('through a proxy, which sees the host alone', async () => {
    const port = await secured();
    const seen: string[] = [];
    const proxy = createPlain();
    proxy.on('connect', (request, socket: Socket) => {
      seen.push(request.url ?? '');
      const to = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        to.pipe(socket).pipe(to);
      });
      for (const end of [socket, to]) end.on('error', () => {});
    });
    const proxyPort = await listening(proxy, '127.0.0.1');
    const through = { proxy: `http://127.0.0.1:${proxyPort}`, caFile: caFile() };
    expect(await readOne(`https://127.0.0.1:${port}/`, through)).toBe('{}');
    expect(seen).toEqual([`127.0.0.1:${port}`]);
  });

  test('not through a proxy whose password did not come out of a backup', () => {
    const proxy = withoutPassword('http://u:geheim@proxy.example:8080');
    expect(proxy).not.toContain('geheim');
    expect(() => httpsTree('https://r.example/', { proxy })).toThrow('sync.proxyPassword');
  });

  test('a cut file is fetched on from the byte where it ended', async () => {
    const bytes = Buffer.alloc(300_000, 'abc');
    const wanted = { path: 'blobs/ab/x', sha256: sha256Of(bytes), size: bytes.length };
    let cuts = 2;
    const web = await webServer(new Map([[wanted.path, bytes]]), (_path, request, response) => {
      if (cuts-- <= 0) return false;
      const from = Number(/\d+/.exec(request.headers.range ?? '0')?.[0]);
      response.writeHead(from > 0 ? 206 : 200, {
        'content-length': bytes.length - from,
        ...(from > 0 ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {}),
      });
      response.write(bytes.subarray(from, from + 100_000), () => setTimeout(() => response.destroy(), 20));
      return true;
    });
    const { folder, remove } = temporary();
    const tree = httpsTree(web.url, { patience: impatient });
    open.push(remove, web.close, () => tree.close());
    let came = 0;
    const place = join(folder, 'x');
    await fetchFile(wanted, place, {
      tree,
      signal,
      patience: { ...impatient, retries: 3 },
      limit: bandwidth(0),
      came: size => {
        came += size;
      },
    });
    expect(readFileSync(place).equals(bytes)).toBe(true);
    expect([came, web.sent()]).toEqual([300_000, 100_000]);
  });

  test('a bandwidth limit holds', async () => {
    const limit = bandwidth(100_000);
    const began = performance.now();
    for (let i = 0; i < 10; i++) await limit(10_000, signal);
    expect(performance.now() - began).toBeGreaterThan(600);
  });
});
