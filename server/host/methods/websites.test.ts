import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input, MethodName } from '../../../contract/index.ts';
import type { Piece } from '../../../contract/websites/page.ts';
import { openTestRoom, type TestRoom, visitorSession } from '../../../test/fixtures/room.ts';
import { columnAt } from '../../../test/fixtures/websites/crawling.ts';
import { paper } from '../../../test/fixtures/websites/papers.ts';
import { type ServedSite, serveSite } from '../../../test/fixtures/websites/server.ts';
import { filesSite, tableSite } from '../../../test/fixtures/websites/sites.ts';

let room: TestRoom;
let web: ServedSite;
beforeEach(async () => {
  room = await openTestRoom();
  web = await serveSite({ ...filesSite(), ...tableSite() });
});
afterEach(async () => {
  await room.close();
  await web.stop();
});

const call = <M extends MethodName>(method: M, input: Input<M>, session = room.administrator) =>
  room.value(method, input, session);
const fetchNow = async (id: string) => {
  const { runId } = await call('websites.fetch', { id });
  for (;;) {
    const { running, last } = await call('imports.progress', {});
    if (!running && last?.runId === runId) return last;
    await delay(20);
  }
};

test('a preview shows what an import would find and keeps nothing', async () => {
  const column = columnAt(web, '/zwgk/zcwj/', { siteId: null });
  const seen = await call('websites.preview', { column });
  expect(seen).toMatchObject({ columnName: '政策文件', siteId: '4399990001', pages: 2, otherHosts: [] });
  expect(seen.articles.map(({ title }) => title)).toEqual([1, 2, 3].map(n => paper(n).title));
  expect(seen.article?.fields).toMatchObject({
    title: paper(1).title,
    docNo: paper(1).docNo,
    indexNo: paper(1).indexNo,
  });
  expect(seen.article?.attached).toMatchObject([{ name: '任务分解表.pdf' }]);
  expect(seen.article?.text).toContain('明确责任');
  const spot = seen.article?.page && pieceWith(seen.article.page, '专款专用');
  expect(
    existsSync(join(room.dataDir, 'websites')) ? readdirSync(join(room.dataDir, 'websites')) : [],
  ).toEqual([]);

  const pointed = await call('websites.preview', {
    column: { ...column, mapping: { fields: { source: spot?.at ?? '' } } },
    article: seen.articles[1]?.url,
  });
  expect(pointed.article).toMatchObject({ pointed: ['source'], fields: { title: paper(2).title } });
  expect(pointed.article?.fields.source).toContain('专款专用');
}, 60_000);

test('a column that was set up brings its documents in to wait for a reviewer, with their attachments linked, and can be removed', async () => {
  const { id } = await call('websites.save', {
    name: '政策文件',
    column: columnAt(web, '/zwgk/zcwj/', { column: ['政务公开', '政策文件'] }),
  });
  const report = await fetchNow(id);
  expect(report).toMatchObject({ outcome: 'activated', added: 8, skipped: [], source: '政策文件' });
  const found = () => call('library.search', { query: paper(3).docNo }, visitorSession);
  expect(await found()).toMatchObject({ total: 0 });
  const { rows } = await call('review.queue', { standing: 'waiting' });
  expect(rows).toHaveLength(8);
  await call('review.approve', { documents: rows.map(({ id, contentHash }) => ({ id, contentHash })) });
  const { hits } = await found();
  const document = await call('library.document', { id: hits[0]?.id ?? '' }, visitorSession);
  expect(document).toMatchObject({
    title: paper(3).title,
    indexNo: paper(3).indexNo,
    column: ['政务公开', '政策文件'],
    source: { url: `${web.address}/zwgk/zcwj/t2026_3.html`, siteId: '4399990001' },
  });
  const annex = document.files.find(({ role }) => role === 'attachment');
  expect(annex).toMatchObject({ name: '任务分解表.pdf', pages: 2 });
  expect(await fetchNow(id)).toMatchObject({ outcome: 'unchanged', unchanged: 8 });
  expect(await call('imports.sources', {})).toMatchObject({
    sources: [{ id, kind: 'website', documents: 8 }],
  });
  expect(await call('websites.remove', { id })).toEqual({ withdrawn: 8 });
  expect(await call('websites.list', {})).toEqual({ websites: [] });
}, 60_000);

test('a failed run says why in its report', async () => {
  const { id } = await call('websites.save', { name: '停机', column: columnAt(web, '/zwgk/zcwj/') });
  web.change(() => ({ '/zwgk/zcwj/': { status: 500 }, '/robots.txt': '' }));
  expect(await fetchNow(id)).toMatchObject({
    outcome: 'failed',
    error: 'websites.unreachable',
    errorParams: { detail: 'HTTP 500' },
  });
}, 60_000);

test('what cannot be is refused by name', async () => {
  await expect(call('websites.fetch', { id: '../../etc' })).rejects.toThrow('websites.unknown');
  await expect(call('websites.remove', { id: 'site-00000000-0000' })).rejects.toThrow('websites.unknown');
  const foreign = columnAt(web, '/wj/index.html', { hosts: ['www.yunxi.gov.cn'] });
  await expect(call('websites.save', { name: '甲', column: foreign })).rejects.toThrow(
    'websites.hostNotAllowed',
  );
  await expect(
    call('websites.save', { id: 'site-00000000-0000', name: '甲', column: columnAt(web, '/') }),
  ).rejects.toThrow('websites.unknown');
  await expect(call('websites.preview', { column: columnAt(web, '/nowhere/') })).rejects.toThrow(
    'websites.unreachable',
  );
}, 60_000);

/** The innermost piece that has these words of its own. */
function pieceWith(piece: Piece, words: string): Piece | undefined {
  for (const part of piece.parts) {
    const found = typeof part === 'string' ? undefined : pieceWith(part, words);
    if (found) return found;
  }
  return piece.parts.some(part => typeof part === 'string' && part.includes(words)) ? piece : undefined;
}
