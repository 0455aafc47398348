import PizZip from 'pizzip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BatchFacts } from '../../../contract/custody/delivery.ts';
import type { PaperFacts } from '../../../contract/custody/paper.ts';
import type { Input, MethodName } from '../../../contract/index.ts';
import { pdfOf } from '../../../test/fixtures/pdf.ts';
import { openTestRoom, type TestRoom } from '../../../test/fixtures/room.ts';
import { sendScan } from '../../../test/fixtures/send-scan.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await openTestRoom(() => new Date('2026-11-10T09:00:00'));
});
afterAll(() => room.close());

const value = <M extends MethodName>(method: M, input: Input<M>) =>
  room.value(method, input, room.administrator);
const refusal = async (method: MethodName, input: unknown) => {
  const result = await room.call(method, input as never, room.administrator);
  return result.ok ? 'ok' : result.error.code;
};
const sender = {
  name: '云溪县民政局',
  contact: '办公室 0999-0000111',
  rule: { kind: 'days' as const, days: [5, 20] },
  shift: 'after' as const,
  since: '2026-10-01',
};
const facts: PaperFacts = {
  title: '关于提高低保标准的通知',
  docNo: '云民发〔2026〕9号',
  indexNo: null,
  issuer: '云溪县民政局',
  writtenOn: '2026-09-28',
  openness: 'proactive',
  pages: 4,
  form: 'original',
  attachments: 0,
  indexMark: 'none',
  condition: 'good',
  eFile: null,
  note: null,
};
const delivery = (of: string, part: Partial<BatchFacts> = {}): BatchFacts => ({
  sender: of,
  dueOn: '2026-11-05',
  receivedOn: '2026-11-06',
  way: 'inPerson',
  paperCount: 3,
  electronicCount: 3,
  nil: false,
  note: '',
  ...part,
});

test('a unit’s papers are expected, come late or on time or not at all, and a nil return counts', async () => {
  const { id } = await value('deliveries.addSender', sender);
  expect(await refusal('deliveries.addSender', sender)).toBe('custody.senderTaken');
  const states = async () =>
    (await value('deliveries.schedule', { from: '2026-10-01', to: '2026-11-30' })).rows.map(
      ({ on, state }) => [on, state],
    );
  expect(await states()).toEqual([
    ['2026-10-08', 'missing'],
    ['2026-10-20', 'missing'],
    ['2026-11-05', 'missing'],
    ['2026-11-20', 'expected'],
  ]);
  expect(await refusal('deliveries.receive', delivery(id, { nil: true }))).toBe('custody.nilHasPapers');
  expect(await refusal('deliveries.receive', delivery(id, { paperCount: 0, electronicCount: 0 }))).toBe(
    'custody.nilHasPapers',
  );
  await value(
    'deliveries.receive',
    delivery(id, {
      dueOn: '2026-10-08',
      receivedOn: '2026-10-08',
      nil: true,
      paperCount: 0,
      electronicCount: 0,
    }),
  );
  await value('deliveries.receive', delivery(id));
  expect(await refusal('deliveries.receive', delivery(id))).toBe('custody.periodTaken');
  expect(await states()).toEqual([
    ['2026-10-20', 'missing'],
    ['2026-11-05', 'late'],
    ['2026-11-20', 'expected'],
    ['2026-10-08', 'onTime'],
  ]);
  await value('deliveries.closeSender', { id });
  expect(await refusal('deliveries.changeSender', { id, facts: sender })).toBe('custody.senderUnknown');
  expect(await refusal('deliveries.receive', delivery(id, { dueOn: null }))).toBe('custody.senderUnknown');
  expect(await states()).toEqual([]);
});

test('a batch takes papers and differences until it is checked, and its receipt says all of it twice', async () => {
  const { id } = await value('deliveries.addSender', {
    ...sender,
    name: '云溪县教育局',
    rule: { kind: 'workdays', within: 20 },
  });
  const { id: batch } = await value('deliveries.receive', delivery(id, { dueOn: null }));
  const registration = { facts, batch, receivedOn: '2026-11-06', copies: 2, document: null, rejected: null };
  await value('custody.register', registration);
  await value('custody.register', { ...registration, copies: 0, rejected: '未加盖公章' });
  await value('deliveries.differ', {
    batch,
    difference: { kind: 'missing', about: '教育收费公示', text: '目录第 3 项' },
  });
  const open = await value('deliveries.open', { id: batch });
  expect(open.batch).toMatchObject({
    registered: 2,
    differences: 1,
    openDifferences: 1,
    state: 'checking',
    late: false,
  });
  // 20 working days after 2026-09-28 end on 2026-11-02 at the latest: both papers came after
  expect(open.latePapers.length).toBe(2);
  const [difference] = open.differences;
  if (!difference) throw new Error('no difference');
  await value('deliveries.close', { id: batch });
  expect(await refusal('deliveries.close', { id: batch })).toBe('custody.batchClosed');
  expect(await refusal('custody.register', registration)).toBe('custody.batchClosed');
  await value('deliveries.settle', { batch, difference: difference.id, text: '已补送' });
  expect(await refusal('deliveries.settle', { batch, difference: difference.id, text: '再来' })).toBe(
    'custody.differenceUnknown',
  );
  const { name, base64 } = await value('deliveries.receipt', { id: batch });
  expect(name).toMatch(/^移送签收单 批〔2026〕A1-\d{4}号\.docx$/);
  const text = new PizZip(Buffer.from(base64, 'base64')).file('word/document.xml')?.asText() ?? '';
  for (const said of ['云溪县教育局', '教育收费公示', '已补送', '拒收：未加盖公章', '云民发〔2026〕9号'])
    expect(text.split(said).length - 1, said).toBeGreaterThanOrEqual(2);
  expect(text).not.toContain('{');
});

test('a batch is corrected until it is checked, and keeps the list both have signed', async () => {
  const { id: of } = await value('deliveries.addSender', { ...sender, name: '云溪县卫生健康局' });
  const { id } = await value('deliveries.receive', delivery(of));
  const other = await value('deliveries.receive', delivery(of, { dueOn: '2026-10-20' }));
  await value('deliveries.correct', { id, facts: delivery(of, { paperCount: 4, way: 'post' }) });
  expect((await value('deliveries.open', { id })).batch).toMatchObject({ paperCount: 4, way: 'post' });
  const wrong = (part: Partial<BatchFacts>, which = id) =>
    refusal('deliveries.correct', { id: which, facts: delivery(of, part) });
  expect(await wrong({ dueOn: '2026-10-20' })).toBe('custody.periodTaken');
  expect(await wrong({ nil: true })).toBe('custody.nilHasPapers');
  expect(await wrong({ sender: other.id })).toBe('custody.senderUnknown');
  expect(await wrong({}, of)).toBe('custody.batchUnknown');
  await value('deliveries.close', { id });
  expect(await wrong({ paperCount: 5 })).toBe('custody.batchClosed');

  const upload = await sendScan(room, pdfOf(['signed']), room.administrator);
  const kept = { uploads: [upload], origin: 'upload' as const, name: '目录表', dpi: 200, paper: null };
  const scan = await value('scans.keep', kept);
  expect((await value('scans.list', { state: 'unclaimed' })).total).toBe(1);
  await value('deliveries.keepList', { id, scan: scan.id });
  expect((await value('deliveries.open', { id })).batch.list).toBe(scan.file);
  // it waits for no paper any more
  const waiting = await value('scans.list', { state: 'unclaimed' });
  expect([waiting.total, waiting.counts.unclaimed]).toEqual([0, 0]);
  expect(await refusal('deliveries.keepList', { id, scan: of })).toBe('scans.notFound');
  expect(await refusal('deliveries.keepList', { id: of, scan: scan.id })).toBe('custody.batchUnknown');
}, 60_000);
