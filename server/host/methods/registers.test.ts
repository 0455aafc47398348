import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PaperFacts } from '../../../contract/custody/paper.ts';
import { registerKinds } from '../../../contract/custody/registers.ts';
import type { Input, MethodName, Output } from '../../../contract/index.ts';
import { openTestRoom, type TestRoom } from '../../../test/fixtures/room.ts';
import type { Session } from '../handlers.ts';

let room: TestRoom;
let clerk: Session;
let reviewer: Session;
beforeAll(async () => {
  room = await openTestRoom(() => new Date('2026-09-10T02:00:00Z'));
  clerk = await room.join('王一', 'clerk');
  reviewer = await room.join('陈二', 'reviewer');
});
afterAll(() => room.close());

const facts = (title: string): PaperFacts => ({
  title,
  docNo: '云政发〔2026〕12号',
  indexNo: 'YX0100-2026-00012',
  issuer: '云溪县人民政府',
  writtenOn: '2026-03-02',
  openness: 'proactive',
  pages: 18,
  form: 'original',
  attachments: 1,
  indexMark: 'printed',
  condition: 'good',
  eFile: null,
  note: null,
});
const register = (title: string, copies = 2) =>
  room.value(
    'custody.register',
    { facts: facts(title), batch: null, receivedOn: '2026-03-05', copies, document: null, rejected: null },
    clerk,
  );
const refusal = async <M extends MethodName>(method: M, input: Input<M>, session: Session) => {
  const result = await room.call(method, input, session);
  return result.ok ? 'ok' : result.error.code;
};
const page = (kind: (typeof registerKinds)[number], period = {}) =>
  room.value('registers.page', { register: kind, ...period }, clerk);

/** An exported register, fetched as a page does. */
const fetched = async ({ parcel }: Output<'registers.export'>): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for (let index = 0; ; index++) {
    const { bytes, last } = await room.value('registers.read', { parcel, index }, clerk);
    pieces.push(Buffer.from(bytes, 'base64'));
    if (last) return Buffer.concat(pieces);
  }
};

test('a paper is withdrawn by letter and approval, and destroyed by a list, a second person and two witnesses', async () => {
  const old = await register('关于高龄津贴的办法');
  const next = await register('关于高龄津贴的办法（修订）', 1);
  const order = {
    paper: old.paper.id,
    letterNo: '云民函〔2026〕3号',
    approvalNo: '云政办复〔2026〕8号',
    replacedBy: next.paper.id,
    keep: false,
    reason: '已修订',
  };
  expect(await refusal('withdrawals.withdraw', { ...order, replacedBy: old.paper.id }, clerk)).toBe(
    'custody.replacesItself',
  );
  await room.value('withdrawals.withdraw', order, clerk);
  expect(await refusal('withdrawals.withdraw', order, clerk)).toBe('custody.isWithdrawn');

  const { waiting } = await room.value('withdrawals.overview', {}, clerk);
  expect(waiting.map(({ title, number }) => [title, number])).toEqual([
    ['关于高龄津贴的办法', 1],
    ['关于高龄津贴的办法', 2],
  ]);
  const copies = waiting.map(({ id }) => id);
  expect(
    await refusal('withdrawals.propose', { copies: next.copies.map(({ id }) => id), reason: '清理' }, clerk),
  ).toBe('custody.isNotWithdrawn');
  const { id, number } = await room.value('withdrawals.propose', { copies, reason: '保管期满' }, reviewer);
  expect(number).toBe('销〔2026〕A1-001号');
  expect(await refusal('withdrawals.propose', { copies, reason: '再列一次' }, clerk)).toBe(
    'custody.isListed',
  );
  expect(await refusal('withdrawals.complete', { id, witnesses: ['赵甲', '钱乙'] }, clerk)).toBe(
    'custody.notApproved',
  );
  expect(await refusal('withdrawals.decide', { id, refusal: null }, reviewer)).toBe('custody.ownDisposal');
  await room.value('withdrawals.decide', { id, refusal: null }, room.administrator);
  expect(await refusal('withdrawals.decide', { id, refusal: '不同意' }, room.administrator)).toBe(
    'custody.notProposed',
  );
  expect(await refusal('withdrawals.complete', { id, witnesses: ['赵甲', '赵甲'] }, clerk)).toBe(
    'custody.sameWitness',
  );
  await room.value('withdrawals.complete', { id, witnesses: ['赵甲', '钱乙'] }, clerk);

  const opened = await room.value('custody.open', { id: old.paper.id }, clerk);
  expect(opened.copies.map(({ phase, home }) => [phase, home])).toEqual([
    ['destroyed', null],
    ['destroyed', null],
  ]);
  expect(await room.value('withdrawals.overview', {}, clerk)).toMatchObject({
    waiting: [],
    disposals: [
      { number, state: 'done', proposedBy: '陈二', decidedBy: '李主任', witnesses: ['赵甲', '钱乙'] },
    ],
  });
  const { rows } = await page('withdrawals');
  expect(rows).toEqual([
    [
      1,
      '2026-09-10',
      '云民函〔2026〕3号',
      '云政办复〔2026〕8号',
      '关于高龄津贴的办法',
      old.paper.number,
      '关于高龄津贴的办法（修订）',
      '',
      '已修订',
      '王一',
    ],
  ]);
  expect((await page('disposals')).rows[0]?.slice(1)).toEqual([
    number,
    '2026-09-10',
    2,
    '保管期满',
    '陈二',
    '李主任',
    '赵甲、钱乙',
    '2026-09-10',
    '已销毁',
  ]);
});

test('a list that is sent back frees its copies; a paper that is to be kept cannot be listed', async () => {
  const kept = await register('关于村规民约的意见', 1);
  const gone = await register('关于集市管理的规定', 1);
  const order = { letterNo: '函1', approvalNo: '批1', replacedBy: null, reason: '过期' };
  await room.value('withdrawals.withdraw', { ...order, paper: kept.paper.id, keep: true }, clerk);
  await room.value('withdrawals.withdraw', { ...order, paper: gone.paper.id, keep: false }, clerk);
  const list = { copies: gone.copies.map(({ id }) => id), reason: '清理' };
  expect(
    await refusal('withdrawals.propose', { ...list, copies: kept.copies.map(({ id }) => id) }, clerk),
  ).toBe('custody.isKept');
  const { id } = await room.value('withdrawals.propose', list, clerk);
  await room.value('withdrawals.decide', { id, refusal: '先核对清单' }, reviewer);
  expect((await room.value('withdrawals.overview', {}, clerk)).waiting).toHaveLength(1);
  await room.value('withdrawals.propose', list, clerk);
});

test('every register has its page and its file, and the file reads back as the page', async () => {
  for (const kind of registerKinds) {
    const shown = await page(kind);
    const file = await room.value('registers.export', { register: kind, format: 'xlsx' }, clerk);
    expect(file.name).toBe(`${shown.title}.xlsx`);
    const bytes = await fetched(file);
    expect(bytes.length).toBe(file.size);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = book.worksheets[0];
    expect(sheet?.rowCount).toBe(shown.total + 1);
    expect(sheet?.getRow(1).values).toEqual([undefined, ...shown.columns.map(({ title }) => title)]);
  }
  const receipts = await page('receipts');
  expect(receipts.total).toBe(4);
  expect(receipts.rows[0]?.slice(0, 2)).toEqual([4, expect.stringMatching(/A1-00004号$/)]);
  expect(await page('receipts', { from: '2026-03-06' })).toMatchObject({ total: 0, rows: [] });
  expect(await page('receipts', { from: '2026-03-05', to: '2026-03-05' })).toMatchObject({ total: 4 });
});

test('an exported file is for whoever asked, and gone with its last piece', async () => {
  const file = await room.value('registers.export', { register: 'receipts', format: 'csv' }, clerk);
  expect(await refusal('registers.read', { parcel: file.parcel, index: 0 }, reviewer)).toBe(
    'custody.parcelLost',
  );
  expect(await refusal('registers.read', { parcel: file.parcel, index: 1 }, clerk)).toBe(
    'custody.parcelLost',
  );
  expect((await fetched(file)).toString('utf8')).toContain('接收登记号');
  expect(await refusal('registers.read', { parcel: file.parcel, index: 0 }, clerk)).toBe(
    'custody.parcelLost',
  );
});
