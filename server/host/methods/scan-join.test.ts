import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Input, MethodName } from '../../../contract/index.ts';
import { scans } from '../../../contract/scans/methods.ts';
import { pdfOf } from '../../../test/fixtures/pdf.ts';
import { openTestRoom, type TestRoom, visitorSession } from '../../../test/fixtures/room.ts';
import { sendScan } from '../../../test/fixtures/send-scan.ts';
import { readSettings } from '../../settings.ts';
import type { Session } from '../handlers.ts';
import { openRoom } from '../room.ts';
import { rulesOf } from '../rules.ts';

let room: TestRoom;
let reviewer: Session;
let folder: string;
beforeEach(async () => {
  room = await openTestRoom();
  reviewer = await room.join('周审', 'reviewer');
  folder = mkdtempSync(join(tmpdir(), 'join-'));
});
afterEach(async () => {
  await room.close();
  rmSync(folder, { recursive: true });
});

const value = <M extends MethodName>(method: M, input: Input<M>) => room.value(method, input, reviewer);
const code = async <M extends MethodName>(method: M, input: Input<M>) => {
  const result = await room.call(method, input, reviewer);
  return result.ok ? 'ok' : result.error.code;
};
/** The library follows a decision when its thread gets to it. */
const soon = <T>(look: () => Promise<T>): Promise<T> => vi.waitFor(look, { timeout: 30_000, interval: 100 });
const bringIn = () => room.bringIn(folder);
const approveAll = async () => {
  const { rows } = await value('review.queue', {});
  for (const { id, contentHash } of rows)
    await value('review.approve', { documents: [{ id, contentHash }], reason: '' });
};
const search = async (query: string) => (await room.value('library.search', { query }, visitorSession)).hits;
const found = (query: string) =>
  soon(async () => {
    const [hit] = await search(query);
    if (!hit) throw new Error(`${query} is not found`);
    return hit;
  });
const gone = (query: string) => soon(async () => expect(await search(query)).toEqual([]));
const read = async (id: string) => room.value('library.document', { id }, visitorSession);

/** What a machine read, as its thread would have said it; after that thread has found the pages blank. */
const recognised = async (scan: string, texts: readonly string[]) => {
  await vi.waitFor(
    async () => {
      const { scan: now } = await value('scans.open', { id: scan });
      expect(now.read + now.failed).toBe(now.pages);
    },
    { timeout: 60_000, interval: 200 },
  );
  const other = openRoom({
    dataDir: room.dataDir,
    now: () => new Date(),
    rules: rulesOf(readSettings(room.dataDir)),
  });
  const about = { stream: scan, type: 'scan.pageRead', at: '2026-03-05T09:00:00+08:00', actor: 'system' };
  other
    .log()
    ?.append(texts.map((text, at) => ({ ...about, id: v7(), data: { page: at + 1, text, confidence: 90 } })));
  other.close();
};

/** A picture-only PDF on show, read by the machine. */
const scannedDocument = async (texts: readonly string[]) => {
  writeFileSync(join(folder, '关于甲事的通知.pdf'), pdfOf(texts.map(() => '')));
  await bringIn();
  await approveAll();
  const file = await soon(async () => {
    const [found] = (await value('scans.unreadable', {})).files;
    if (!found) throw new Error('the PDF has a text layer');
    return found;
  });
  await value('scans.offer', { files: [file.sha256] });
  const scan = (await value('scans.list', { state: 'library' })).rows[0]?.id ?? '';
  await recognised(scan, texts);
  return { scan, file: file.sha256, document: file.document };
};

test('text is joined by a reviewer, found and marked as what it is, kept by imports and taken out again', async () => {
  const { scan, file, document } = await scannedDocument(['各镇人民政府', '发放高龄津贴的标准']);
  expect(await search('高龄津贴')).toEqual([]);
  expect((await value('scans.open', { id: scan })).documents).toMatchObject([{ id: document }]);
  const order = { id: scan, document, exception: null };
  expect(scans.join.roles, 'not for a clerk').toEqual(['reviewer', 'administrator']);
  expect(await code('scans.part', { id: scan })).toBe('scans.notJoined');
  expect(await code('scans.join', { ...order, document: 'other-000001' })).toBe('scans.notOfDocument');

  await value('scans.join', order);
  const hit = await found('高龄津贴');
  expect(hit).toMatchObject({ id: document, recognised: true, page: 2, file });
  expect(hit?.snippet).toContain('高龄津贴');
  const shown = await read(document);
  expect(shown.text).toContain('发放高龄津贴的标准');
  expect(shown.sections.filter(section => section.recognised)).toMatchObject([
    { file, page: 1 },
    { file, page: 2 },
  ]);
  expect(await code('scans.join', order)).toBe('scans.isJoined');
  expect(await code('scans.readAgain', { id: scan })).toBe('scans.isJoined');

  // the same file comes with another title: the words stay; the review sees only what the source gave
  writeFileSync(join(folder, '目录.csv'), '名称,文件\n关于甲事的补充通知,关于甲事的通知.pdf\n');
  await bringIn();
  const { rows } = await value('review.queue', {});
  const item = rows[0] && (await value('review.item', { id: rows[0].id }));
  expect(item?.draft.text ?? '').not.toContain('高龄津贴');
  expect(item?.shown?.text ?? '').not.toContain('高龄津贴');
  await approveAll();
  await soon(async () => expect((await found('高龄津贴')).title).toBe('关于甲事的补充通知'));
  const after = await found('高龄津贴');
  expect(after.recognised).toBe(true);

  await value('scans.part', { id: scan });
  await gone('高龄津贴');
  expect((await read(after.id)).text).not.toContain('高龄津贴');
  const { entries } = await value('audit.list', { kind: 'scan' });
  expect(entries.filter(({ type }) => /joined|parted/.test(type)).map(({ actor }) => actor)).toEqual([
    '周审',
    '周审',
  ]);
}, 120_000);

test('a file the source exchanges takes its words along, and a library built anew has them again', async () => {
  const { scan, document } = await scannedDocument(['发放高龄津贴的标准']);
  await value('scans.join', { id: scan, document, exception: null });
  await room.reopen(() => {
    for (const name of ['library.db', 'library.db-wal', 'library.db-shm'])
      rmSync(join(room.dataDir, name), { force: true });
  });
  reviewer = await room.login('周审');
  await bringIn();
  expect(await found('高龄津贴')).toMatchObject({ id: document, recognised: true });
  writeFileSync(join(folder, '关于甲事的通知.pdf'), pdfOf(['', '', '']));
  await bringIn();
  await approveAll();
  await soon(async () => expect((await read(document)).files[0]?.pages).toBe(3));
  await gone('高龄津贴');
}, 120_000);

test('the words of a paper’s scan go to the document it is; what may name a person needs a reason', async () => {
  writeFileSync(join(folder, '关于乙事的通知.txt'), '关于乙事的通知\n各镇人民政府：\n正文。\n');
  await bringIn();
  await approveAll();
  const document = (await found('乙事')).id;
  const uploads = [await sendScan(room, pdfOf(['']), reviewer)];
  const kept = { uploads, origin: 'upload' as const, name: 'a.pdf', dpi: 200, paper: null };
  const { id } = await value('scans.keep', kept);
  await recognised(id, ['联系电话13800000000，附表另发']);
  const order = { id, document, exception: null };
  expect(await code('scans.join', order)).toBe('scans.notClaimed');
  const facts = {
    title: '关于乙事的通知',
    docNo: null,
    indexNo: null,
    issuer: null,
    writtenOn: null,
    openness: 'proactive' as const,
    pages: 1,
    form: 'original' as const,
    attachments: 0,
    indexMark: 'none' as const,
    condition: 'good' as const,
    eFile: null,
    note: null,
  };
  const registration = { facts, batch: null, receivedOn: '2026-03-05', copies: 1, document, rejected: null };
  const { paper } = await value('custody.register', registration);
  await value('scans.claim', { id, paper: paper.id });
  expect((await value('scans.open', { id })).personal).toBe(1);
  expect(await code('scans.join', order)).toBe('scans.personalFound');
  await value('scans.join', { ...order, exception: '办公电话' });
  expect(await found('附表另发')).toMatchObject({ id: document, recognised: true, file: null });
  const { sections } = await read(document);
  expect(sections.at(-1)).toMatchObject({ file: null, page: 1, recognised: true });
}, 120_000);
