import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Input, MethodName, Output } from '../../contract/index.ts';
import { describeShell, launch, pageOf, type Running, until } from './launch.ts';

/** Asks as the page does; null where the answer is an error. */
const ask = <M extends MethodName>(page: Page, method: M, input: Input<M>): Promise<Output<M> | null> =>
  page.evaluate(
    async ([name, body]) => {
      const response = await fetch(`/api/${name}`, { method: 'POST', body });
      return response.ok ? await response.json() : null;
    },
    [method, JSON.stringify(input)] as const,
  );

describeShell('the library in the real shell', () => {
  let shell: Running;
  let page: Page;
  beforeAll(async () => {
    shell = await launch({ sample: true });
    page = await pageOf(shell.app);
    await until(async () => ((await ask(page, 'library.overview', {}))?.documents ?? 0) > 0, 100_000);
  });
  afterAll(() => shell?.stop());

  it('is filled with the sample library on the first start', async () => {
    expect((await ask(page, 'library.overview', {}))?.documents).toBeGreaterThan(20);
  });

  it('is searched through the utility process', async () => {
    const found = await ask(page, 'library.search', { query: '居民' });
    expect(found?.total).toBeGreaterThan(0);
    const first = found?.hits[0];
    expect(first?.title).toBeTruthy();
    const shown = await ask(page, 'library.document', { id: first?.id ?? '' });
    expect(shown?.title).toBe(first?.title);
  });

  it('sends a file whole and in parts, as its hash says', async () => {
    const { hits = [] } = (await ask(page, 'library.search', { query: '年度报告', limit: 50 })) ?? {};
    const documents = await Promise.all(hits.map(({ id }) => ask(page, 'library.document', { id })));
    const file = documents.flatMap(found => found?.files ?? [])[0];
    const sent = await page.evaluate(async sha256 => {
      const whole = new Uint8Array(await (await fetch(`/files/${sha256}`)).arrayBuffer());
      const part = await fetch(`/files/${sha256}`, { headers: { range: 'bytes=0-99' } });
      return { whole: [...whole], status: part.status, part: [...new Uint8Array(await part.arrayBuffer())] };
    }, file?.sha256);
    expect(createHash('sha256').update(Buffer.from(sent.whole)).digest('hex')).toBe(file?.sha256);
    expect(sent.status).toBe(206);
    expect(sent.part).toEqual(sent.whole.slice(0, 100));
  });
});
