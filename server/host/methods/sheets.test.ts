import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Input } from '../../../contract/index.ts';
import { openTestRoom, type TestRoom } from '../../../test/fixtures/room.ts';
import { sendScan } from '../../../test/fixtures/send-scan.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());

const send = (bytes: Uint8Array | string) =>
  sendScan(room, typeof bytes === 'string' ? Buffer.from(bytes) : bytes, room.administrator);
const preview = async (bytes: Uint8Array | string, batch: string | null = null) => {
  const upload = await send(bytes);
  return { upload, answer: await room.call('sheets.preview', { upload, batch }, room.administrator) };
};
const refusalOf = async (bytes: Uint8Array | string) => {
  const { answer } = await preview(bytes);
  return answer.ok ? 'ok' : answer.error.code;
};
const plan = { batch: null, receivedOn: '2026-03-05', without: [], missing: [] };
const register = (upload: string, how: Partial<Input<'sheets.register'>> = {}) =>
  room.call('sheets.register', { ...plan, upload, ...how }, room.administrator);
const total = async () => (await room.value('custody.list', { view: 'all' }, room.administrator)).total;

const workbook = async (): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('目录');
  sheet.mergeCells('A1:H1');
  sheet.getCell('A1').value = '云溪县主动公开政府信息移送目录表';
  sheet.addRow(['序号', '名称', '文号', '成文日期', '页数', '份数', null, '经办']);
  for (const cell of ['A', 'B', 'C', 'D', 'E', 'H']) sheet.mergeCells(`${cell}2:${cell}3`);
  sheet.mergeCells('F2:G2');
  sheet.getCell('F3').value = '纸质';
  sheet.getCell('G3').value = '电子';
  const written = new Date(Date.UTC(2026, 1, 28));
  sheet.addRow([1, '关于提高最低生活保障标准的通知', '云民发〔2026〕1号', written, 8, 2, 1, '']);
  sheet.addRow([
    2,
    { richText: [{ text: '关于开展' }, { text: '孤儿保障自查的通知' }] },
    '云民发〔2026〕2号',
    46081,
    3,
    1,
    1,
    '',
  ]);
  sheet.addRow([
    3,
    { formula: 'B4', result: '关于举办培训的通知' },
    '',
    '2026年3月1日',
    { formula: '1+3', result: 4 },
    1,
    0,
    '',
  ]);
  sheet.mergeCells('A7:H7');
  sheet.getCell('A7').value = '移送人：        接收人：';
  return new Uint8Array(await book.xlsx.writeBuffer());
};

test('a workbook with merged heads, formulas and dates as numbers is understood, and registered as one', async () => {
  const { id: sender } = await room.value(
    'deliveries.addSender',
    { name: '云溪县民政局', contact: '', rule: null, shift: 'after', since: '2026-01-01' },
    room.administrator,
  );
  const { id: batch } = await room.value(
    'deliveries.receive',
    {
      sender,
      dueOn: null,
      receivedOn: '2026-03-05',
      way: 'inPerson',
      paperCount: 4,
      electronicCount: 2,
      nil: false,
      note: '',
    },
    room.administrator,
  );
  const { upload, answer } = await preview(await workbook(), batch);
  if (!answer.ok) throw new Error(answer.error.code);
  const { columns, rows, passedOver, head } = answer.value;
  expect(head).toBe(3);
  expect(columns.map(({ column }) => column)).toEqual([
    'seq',
    'title',
    'docNo',
    'writtenOn',
    'pages',
    'copies',
    'electronic',
    null,
  ]);
  expect(
    rows.map(({ row, facts, copies, faults }) => [
      row,
      facts.title,
      facts.writtenOn,
      facts.pages,
      copies,
      faults.length,
    ]),
  ).toEqual([
    [4, '关于提高最低生活保障标准的通知', '2026-02-28', 8, 2, 0],
    [5, '关于开展孤儿保障自查的通知', '2026-02-28', 3, 1, 0],
    [6, '关于举办培训的通知', '2026-03-01', 4, 1, 0],
  ]);
  expect(rows[0]?.facts.issuer).toBe('云溪县民政局');
  expect(passedOver.map(({ row }) => row)).toEqual([7]);
  expect(await total()).toBe(0);

  const registered = await register(upload, { batch, missing: [5] });
  expect(registered).toMatchObject({ ok: true, value: { papers: 2, copies: 3, missing: 1 } });
  const opened = await room.value('deliveries.open', { id: batch }, room.administrator);
  expect(opened.papers.map(({ facts }) => facts.title)).toEqual([
    '关于提高最低生活保障标准的通知',
    '关于举办培训的通知',
  ]);
  expect(opened.differences).toMatchObject([
    { kind: 'missing', about: '关于开展孤儿保障自查的通知（云民发〔2026〕2号）' },
  ]);
  // the file is gone with it: pressed twice is once
  expect(await register(upload, { batch })).toMatchObject({ error: { code: 'custody.sheetLost' } });

  const again = await preview(await workbook(), batch);
  if (!again.answer.ok) throw new Error(again.answer.error.code);
  expect(again.answer.value.rows.map(({ samePapers }) => samePapers.length)).toEqual([1, 0, 1]);
  await room.value('deliveries.close', { id: batch }, room.administrator);
  expect(await register(again.upload, { batch })).toMatchObject({ error: { code: 'custody.batchClosed' } });
  expect((await preview('名称,文号\n甲,\n', batch)).answer).toMatchObject({
    error: { code: 'custody.batchClosed' },
  });
});

test('one row with a fault and nothing is registered; left out, the others are', async () => {
  const before = await total();
  const { upload, answer } = await preview(
    '名称,文号,页数\n甲,云政发〔2026〕31号,若干\n乙,云政发〔2026〕32号,2\n',
  );
  if (!answer.ok) throw new Error(answer.error.code);
  expect(answer.value.rows.map(({ faults }) => faults.length)).toEqual([1, 0]);
  expect(await register(upload)).toMatchObject({
    error: { code: 'custody.sheetFaulty', params: { count: 1 } },
  });
  expect(await total()).toBe(before);
  expect(await register(upload, { without: [2, 3] })).toMatchObject({
    error: { code: 'custody.sheetNothing' },
  });
  expect(await register(upload, { without: [2] })).toMatchObject({ ok: true, value: { papers: 1 } });
  expect(await total()).toBe(before + 1);
});

test('a CSV in GB18030, and rows that say one paper twice', async () => {
  const gb = Buffer.concat([
    Buffer.from([0xc3, 0xfb, 0xb3, 0xc6]), // 名称
    Buffer.from(','),
    Buffer.from([0xce, 0xc4, 0xba, 0xc5]), // 文号
    Buffer.from('\n'),
    Buffer.from([0xd4, 0xc6]), // 云
    Buffer.from(',A1\n'),
    Buffer.from([0xcf, 0xaa]), // 溪
    Buffer.from(',a1\n'),
  ]);
  const { answer } = await preview(gb);
  if (!answer.ok) throw new Error(answer.error.code);
  expect(answer.value.rows.map(({ facts, sameRows }) => [facts.title, sameRows])).toEqual([
    ['云', []],
    ['溪', [2]],
  ]);
});

test('what is no list is told so, and the host lives on', async () => {
  expect(await refusalOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe(
    'custody.sheetOldFormat',
  );
  expect(await refusalOf('PK\u0003\u0004 no workbook')).toBe('custody.sheetUnreadable');
  expect(await refusalOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))).toBe('custody.sheetUnreadable');
  expect(await refusalOf('甲,乙\n1,2\n')).toBe('custody.sheetNoHead');
  expect(await refusalOf('名称,文号\n')).toBe('custody.sheetEmpty');
  const long = Array.from({ length: 10_000 }, (_, at) => `第${at}件,A${at}`).join('\n');
  expect(await refusalOf(`名称,文号\n${long}`)).toBe('custody.sheetTooLong');
  expect(await refusalOf(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).toBe('custody.sheetTooLarge');
  const lost = '00000000-0000-4000-8000-000000000000';
  expect(await room.call('sheets.preview', { upload: lost, batch: null }, room.administrator)).toMatchObject({
    error: { code: 'custody.sheetLost' },
  });
  const clerk = await room.join('赵二', 'clerk');
  const upload = await send('名称,文号\n甲,\n');
  expect(await room.call('sheets.preview', { upload, batch: null }, clerk)).toMatchObject({
    error: { code: 'custody.sheetLost' },
  });
}, 60_000);
