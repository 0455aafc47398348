import { afterEach, expect, test, vi } from 'vitest';
import { fileNamed, readAhead, takeAhead } from './ahead.ts';

const sha256 = 'ab'.repeat(32);
const size = 200_000;

/** A server of one file of zeros; notes what it was asked. */
const serve = () => {
  const asked: string[] = [];
  vi.stubGlobal('Worker', class {});
  vi.stubGlobal('fetch', async (url: string, { headers, cache }: RequestInit) => {
    const range = new Headers(headers).get('range') ?? '';
    asked.push(`${url} ${range} ${cache}`);
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(range) ?? [];
    return new Response(new Uint8Array(Number(to) - Number(from) + 1), {
      status: 206,
      headers: { 'content-range': `bytes ${from}-${to}/${size}` },
    });
  });
  return asked;
};
afterEach(() => vi.unstubAllGlobals());

test('both ends of a file are asked for, past the cache, and given out once', async () => {
  const asked = serve();
  readAhead(`/files/${sha256}`);
  const file = await takeAhead(`/files/${sha256}`);
  expect(file).toMatchObject({ length: size, tail: { begin: 196_608 } });
  expect(file?.head).toHaveLength(65_536);
  expect(asked).toEqual([
    `/files/${sha256} bytes=0-65535 no-store`,
    `/files/${sha256} bytes=196608-199999 no-store`,
  ]);
  expect(takeAhead(`/files/${sha256}`)).toBeNull();
});

test('an address may name a file', () => {
  expect(fileNamed(`#/document/x?q=低保&file=${sha256}&page=3`)).toBe(`/files/${sha256}`);
});

test.each(['', '#/', '#/document/x', `#/search?q=file=${sha256}`, '#/document/x?file=1234'])(
  '%j names no file',
  hash => expect(fileNamed(hash)).toBeNull(),
);

test('another file is not given out for the one that is asked for', () => {
  serve();
  readAhead(`/files/${sha256}`);
  expect(takeAhead(`/files/${'cd'.repeat(32)}`)).toBeNull();
});
