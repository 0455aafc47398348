import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReviewRow } from '../../../contract/review.ts';
import { openTestRoom, type TestRoom, visitorSession } from '../../../test/fixtures/room.ts';
import type { Session } from '../handlers.ts';

let room: TestRoom;
let reviewer: Session;
let folder: string;
beforeEach(async () => {
  room = await openTestRoom();
  reviewer = await room.join('周审', 'reviewer');
  folder = mkdtempSync(join(tmpdir(), 'review-'));
});
afterEach(async () => {
  await room.close();
  rmSync(folder, { recursive: true });
});

const notice = (about: string, body = '正文。') =>
  `关于${about}的通知\n各镇人民政府：\n${body}\n云溪县人民政府办公室\n2026年4月13日\n`;
const put = (name: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
};
const bringIn = () => room.bringIn(folder);
const queue = async (filter = {}) => (await room.value('review.queue', filter, reviewer)).rows;
const shown = async () =>
  (await room.value('library.overview', {}, visitorSession)).newest.map(({ title }) => title).sort();
const found = async (query: string) =>
  (await room.value('library.search', { query }, visitorSession)).hits.map(({ title }) => title);
const approve = (rows: readonly ReviewRow[], also = {}) =>
  room.call(
    'review.approve',
    { documents: rows.map(({ id, contentHash }) => ({ id, contentHash })), ...also },
    reviewer,
  );
const only = async (filter = {}): Promise<ReviewRow> => {
  const rows = await queue(filter);
  expect(rows).toHaveLength(1);
  return rows[0] as ReviewRow;
};
const code = (answer: { ok: boolean; error?: { code: string } }) => answer.error?.code;

describe('what comes in waits for a reviewer', () => {
  test('nobody sees it before, everybody after', async () => {
    put('甲.txt', notice('甲事'));
    expect(await bringIn()).toMatchObject({ added: 1, waiting: 1, held: [] });
    expect(await shown()).toEqual([]);
    expect(await found('甲事')).toEqual([]);
    const row = await only();
    expect(row).toMatchObject({ title: '关于甲事的通知', standing: 'waiting', changed: false, reasons: [] });
    expect(code(await room.call('library.document', { id: row.id }, visitorSession))).toBe(
      'library.notFound',
    );

    expect(await approve([row])).toEqual({ ok: true, value: { approved: 1 } });
    expect(await shown()).toEqual(['关于甲事的通知']);
    expect(await found('甲事')).toEqual(['关于甲事的通知']);
    const { history } = await room.value('review.item', { id: row.id }, reviewer);
    expect(history).toMatchObject([{ type: 'approved', by: '周审', thisContent: true }]);
  });

  test('a changed document keeps its shown version until the new one is approved', async () => {
    put('甲.txt', notice('甲事', '旧的内容。'));
    await bringIn();
    await approve(await queue());
    put('甲.txt', notice('甲事', '新的内容。'));
    expect(await bringIn()).toMatchObject({ changed: 1, waiting: 1 });
    expect(await bringIn()).toMatchObject({ outcome: 'unchanged' });
    const row = await only();
    expect(row.changed).toBe(true);
    const text = async () =>
      (await room.value('library.document', { id: row.id }, visitorSession)).text.match(/.的内容/)?.[0];
    expect(await text()).toBe('旧的内容');
    expect(await found('新的内容')).toEqual([]);
    const item = await room.value('review.item', { id: row.id }, reviewer);
    expect([item.shown?.text.includes('旧的'), item.draft.text.includes('新的')]).toEqual([true, true]);

    expect(code(await approve([{ ...row, contentHash: '0'.repeat(64) }]))).toBe('review.moved');
    expect((await approve([row])).ok).toBe(true);
    expect(await text()).toBe('新的内容');
    expect(await room.value('library.document', { id: row.id }, visitorSession)).toMatchObject({
      version: 2,
    });
    expect(await queue()).toEqual([]);
  });

  test('how its validity changed is told, and nothing where it never did', async () => {
    const sheet = (validity: string) =>
      put('目录.csv', `名称,有效性,文件\n关于甲事的通知,${validity},甲.txt\n`);
    put('甲.txt', notice('甲事'));
    sheet('有效');
    await bringIn();
    const { id } = await only();
    await approve(await queue());
    const changes = async () =>
      (await room.value('library.document', { id }, visitorSession)).validityHistory.map(
        ({ status }) => status,
      );
    await vi.waitFor(async () => expect(await changes()).toEqual([]), { timeout: 20_000 });
    sheet('已废止');
    await bringIn();
    await approve(await queue());
    await vi.waitFor(async () => expect(await changes()).toEqual(['repealed', 'valid']), { timeout: 20_000 });
  });

  test('held or refused, it stays away and says why; refused stays refused at the next import', async () => {
    put('甲.txt', notice('甲事'));
    await bringIn();
    const { id, contentHash } = await only();
    const reject = (verdict: 'held' | 'refused', reason: string) =>
      room.call('review.reject', { id, contentHash, verdict, reason }, reviewer);
    expect(code(await reject('held', ''))).toBe('review.reasonMissing');
    expect((await reject('held', '等附件')).ok).toBe(true);
    expect(await only()).toMatchObject({ standing: 'held' });
    expect((await reject('refused', '内部资料')).ok).toBe(true);
    expect(await bringIn()).toMatchObject({ outcome: 'unchanged' });
    expect(await only()).toMatchObject({ standing: 'refused' });
    expect(await shown()).toEqual([]);
  });

  test('an ID-card number needs a ground and a reason', async () => {
    put('名单.txt', notice('公示名单', '身份证号11010519491231002X。'));
    expect(await bringIn()).toMatchObject({ waiting: 0, held: [{ reason: 'personalData' }] });
    const row = await only();
    expect(row).toMatchObject({ standing: 'held', reasons: ['personalData'] });
    const { personal, draft } = await room.value('review.item', { id: row.id }, reviewer);
    expect(personal.map(({ start, end }) => draft.text.slice(start, end))).toContain('11010519491231002X');
    expect(code(await approve([row]))).toBe('review.exceptionMissing');
    expect(code(await approve([row], { exception: 'penalty' }))).toBe('review.reasonMissing');
    expect((await approve([row], { exception: 'penalty', reason: '失信被执行人公示' })).ok).toBe(true);
    expect(await shown()).toEqual(['关于公示名单的通知']);
  });

  test('several at once only where nothing was found in any', async () => {
    put('甲.txt', notice('甲事'));
    put('乙.txt', notice('乙事'));
    put('名单.txt', notice('公示名单', '身份证号11010519491231002X。'));
    await bringIn();
    expect(await approve(await queue())).toMatchObject({
      error: { code: 'review.notClean', params: { count: 1 } },
    });
    expect((await approve(await queue({ standing: 'waiting' }))).ok).toBe(true);
    expect(await shown()).toEqual(['关于乙事的通知', '关于甲事的通知']);
  });

  test('a repaired text serves reading and search; what the source gave is kept', async () => {
    put('甲.txt', notice('公開網(wǎng)站', '數(shù)據公開，選擇恰當?shù)墓\ue0a6_方式，全區(qū)發(fā)布。'));
    await bringIn();
    const row = await only();
    const item = await room.value('review.item', { id: row.id }, reviewer);
    expect(item.mends.length).toBeGreaterThan(4);
    expect((await approve([row], { repaired: true })).ok).toBe(true);
    const document = await room.value('library.document', { id: row.id }, visitorSession);
    expect(document).toMatchObject({ title: '关于公開網站的通知', repaired: true });
    expect(document.text).toContain('選擇恰當的公開方式，全區發布');
    expect(await found('恰当的公开方式')).toEqual(['关于公開網站的通知']);
    const original = await room.value('library.document', { id: row.id, original: true }, visitorSession);
    expect(original.text).toContain('數(shù)據');
    expect(await bringIn()).toMatchObject({ outcome: 'unchanged' });
  });
});

describe('taking down', () => {
  let row: ReviewRow;
  beforeEach(async () => {
    put('甲.txt', notice('甲事'));
    await bringIn();
    row = await only();
    await approve([row]);
  });
  const takeDown = (reason = '含有错误') => room.call('review.takeDown', { id: row.id, reason }, reviewer);
  const restore = (reason = '已核实') => room.call('review.restore', { id: row.id, reason }, reviewer);

  test('at once, whatever the source says afterwards, until a second decision', async () => {
    expect(code(await takeDown(''))).toBe('review.reasonMissing');
    expect((await takeDown()).ok).toBe(true);
    expect(code(await room.call('library.document', { id: row.id }, visitorSession))).toBe(
      'library.withdrawn',
    );
    expect(await found('甲事')).toEqual([]);
    expect(code(await takeDown())).toBe('review.notShown');

    put('甲.txt', notice('甲事', '改过的内容。'));
    await bringIn();
    rmSync(join(folder, '甲.txt'));
    await bringIn();
    put('甲.txt', notice('甲事'));
    await bringIn();
    expect(await shown()).toEqual([]);
    expect(await only()).toMatchObject({ standing: 'takenDown' });
    expect(code(await approve([row]))).toBe('review.moved');

    expect((await restore()).ok).toBe(true);
    expect(await shown()).toEqual(['关于甲事的通知']);
    expect(code(await restore())).toBe('review.notTakenDown');
  });

  test('its files go with it', async () => {
    put('附.csv', '项目,数量\n甲,1\n');
    await bringIn();
    const csv = await only();
    await approve([csv]);
    const { files } = await room.value('library.document', { id: csv.id }, visitorSession);
    const sha256 = files[0]?.sha256 ?? '';
    expect(room.host.file(sha256)).toMatchObject({ shown: true });
    await room.call('review.takeDown', { id: csv.id, reason: '含有错误' }, reviewer);
    expect(room.host.file(sha256)).toMatchObject({ shown: false });
  });

  test('decisions outlive a library that is built anew', async () => {
    put('乙.txt', notice('乙事'));
    await bringIn();
    await approve(await queue({ standing: 'waiting' }));
    await takeDown();
    await room.reopen(() => {
      for (const part of ['', '-wal', '-shm'])
        rmSync(join(room.dataDir, `library.db${part}`), { force: true });
    });
    reviewer = await room.login('周审');
    expect(await bringIn()).toMatchObject({ added: 2, waiting: 0 });
    expect(await shown()).toEqual(['关于乙事的通知']);
  });
});

test('a source reviewed elsewhere is shown at once; an administrator says so, with a reason', async () => {
  put('甲.txt', notice('甲事'));
  await bringIn();
  const trust = (trusted: boolean, reason = '县政府办已审') =>
    room.call('review.trust', { source: '办公室', trusted, reason }, room.administrator);
  expect(code(await trust(true, ''))).toBe('review.reasonMissing');
  expect((await trust(true)).ok).toBe(true);
  put('乙.txt', notice('乙事'));
  put('名单.txt', notice('公示名单', '身份证号11010519491231002X。'));
  await bringIn();
  expect(await shown()).toEqual(['关于乙事的通知']);
  expect((await room.value('imports.sources', {}, reviewer)).sources).toMatchObject([{ trust: 'trusted' }]);
  await trust(false);
  put('丙.txt', notice('丙事'));
  await bringIn();
  expect(await shown()).toEqual(['关于乙事的通知']);
});
