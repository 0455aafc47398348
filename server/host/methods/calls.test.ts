import { afterEach, beforeEach, expect, test } from 'vitest';
import { calls } from '../../../contract/custody/call-methods.ts';
import type { Input, MethodName } from '../../../contract/index.ts';
import { settingsSchema } from '../../../contract/settings.ts';
import { plainFacts } from '../../../test/fixtures/paper-facts.ts';
import { openTestRoom, type TestRoom, visitorSession } from '../../../test/fixtures/room.ts';
import { openRoom } from '../room.ts';
import { rulesOf } from '../rules.ts';

const document = 'shi-2025-0001';
let room: TestRoom;
let time = '2026-03-02T09:00:00';
beforeEach(async () => {
  time = '2026-03-02T09:00:00';
  room = await openTestRoom(() => new Date(time));
});
afterEach(() => room.close());

const value = <M extends MethodName>(method: M, input: Input<M>) =>
  room.value(method, input, room.administrator);
const asked = <M extends MethodName>(method: M, input: Input<M>) => room.value(method, input, visitorSession);
const refusal = async <M extends MethodName>(method: M, input: Input<M>, session = visitorSession) => {
  const result = await room.call(method, input, session);
  return result.ok ? 'ok' : result.error.code;
};
const register = (copies: number, of: string | null = document) =>
  value('custody.register', {
    facts: { ...plainFacts, title: '城市低保审核办法', docNo: '云民发〔2025〕7号', pages: 2 },
    batch: null,
    receivedOn: '2026-03-02',
    copies,
    document: of,
    rejected: null,
  });
const make = async (of = document) => (await asked('calls.make', { document: of })).call;
const state = async (id: string) => (await asked('calls.standing', { id })).call.state;

test('a visitor asks for a paper, the desk goes for it and hands it out', async () => {
  expect((await asked('calls.atHand', { document })).paper).toBeNull();
  expect(await refusal('calls.make', { document })).toBe('custody.callNotHere');
  const { copies } = await register(2);
  const [first, second] = copies.map(({ id }) => id);
  expect((await asked('calls.atHand', { document })).paper).toEqual({ state: 'here', here: 2, backOn: null });
  const call = await make();
  expect(call).toMatchObject({ number: 'A1-1', document, state: 'open', refusal: null });
  expect(await make(), 'who presses again gets the same call').toEqual(call);
  expect((await value('calls.waiting', {})).calls).toMatchObject([
    {
      id: call.id,
      title: '城市低保审核办法',
      docNo: '云民发〔2025〕7号',
      copies: [{ id: first }, { id: second }],
    },
  ]);
  await value('calls.answer', { id: call.id });
  expect(await refusal('calls.answer', { id: call.id }, room.administrator)).toBe('custody.callAnswered');
  expect(await state(call.id)).toBe('answered');
  const other = (await register(1, null)).copies[0]?.id ?? '';
  expect(
    await refusal('uses.issue', { copy: other, seat: null, call: call.id }, room.administrator),
    'a paper of another document answers no call',
  ).toBe('custody.callUnknown');
  expect((await value('uses.list', { open: true })).total, 'and stays where it is').toBe(0);
  await value('uses.issue', { copy: first ?? '', seat: '座3', call: call.id });
  expect(await state(call.id)).toBe('served');
  expect((await value('calls.waiting', {})).calls).toEqual([]);
  expect(
    await refusal('uses.issue', { copy: second ?? '', seat: null, call: call.id }, room.administrator),
  ).toBe('custody.callOver');
  expect((await asked('calls.atHand', { document })).paper?.here).toBe(1);
  const { entries } = await value('audit.list', { kind: 'call' });
  expect(entries.map(({ type, actor }) => [type, actor])).toEqual([
    ['call.served', '李主任'],
    ['call.answered', '李主任'],
    ['call.made', 'visitor'],
  ]);
});

test('what is not here is said as it is', async () => {
  const { paper, copies } = await register(1);
  const copy = copies[0]?.id ?? '';
  const atHand = async () => (await asked('calls.atHand', { document })).paper;
  await value('uses.issue', { copy, seat: null });
  expect(await atHand()).toEqual({ state: 'out', here: 0, backOn: null });
  expect(await refusal('calls.make', { document })).toBe('custody.callNotHere');
  await value('uses.giveBack', { copy, pagesCopied: 0, photographed: false, condition: 'good' });
  await value('uses.askLoan', { copy, borrower: '县档案馆', reason: '展览', dueOn: '2026-03-20' });
  const reviewer = await room.join('赵二', 'reviewer');
  const [loan] = (await value('uses.loans', {})).loans;
  await room.value('uses.decideLoan', { loan: loan?.id ?? '', refusal: null }, reviewer);
  expect(await atHand()).toEqual({ state: 'lent', here: 0, backOn: '2026-03-20' });
  await value('uses.report', { copy, what: 'missed', text: '' });
  expect(await atHand()).toMatchObject({ state: 'missing' });
  await value('uses.report', { copy, what: 'found', text: '' });
  const by = { letterNo: '函1', approvalNo: '批1', replacedBy: null, keep: true, reason: '更换' };
  await value('withdrawals.withdraw', { paper: paper.id, ...by });
  expect(await atHand()).toMatchObject({ state: 'withdrawn' });
  await register(1);
  expect(await atHand(), 'the new one counts').toMatchObject({ state: 'here', here: 1 });
});

test('a call is refused with a reason, cancelled by its visitor, or lapses with its day', async () => {
  await register(1);
  const refused = await make();
  expect(
    calls.refuse.input.safeParse({ id: refused.id, why: 'other', text: '' }).success,
    'another reason is said',
  ).toBe(false);
  await value('calls.refuse', { id: refused.id, why: 'damaged', text: '明天再来' });
  expect((await asked('calls.standing', { id: refused.id })).call).toMatchObject({
    state: 'refused',
    refusal: { why: 'damaged', text: '明天再来' },
  });
  expect(await refusal('calls.cancel', { id: refused.id })).toBe('custody.callOver');
  const cancelled = await make();
  expect(cancelled.number).toBe('A1-2');
  expect((await asked('calls.cancel', { id: cancelled.id })).call.state).toBe('cancelled');
  const left = await make();
  time = '2026-03-03T09:00:00';
  expect(await state(left.id)).toBe('expired');
  const desk = await room.login('李主任');
  expect((await room.value('calls.waiting', {}, desk)).calls).toEqual([]);
  expect(await refusal('calls.answer', { id: left.id }, desk)).toBe('custody.callOver');
  expect((await make()).number, 'each day begins with 1').toBe('A1-1');
  const unknown = '018f0000-0000-7000-8000-000000000000';
  expect(await refusal('calls.standing', { id: unknown })).toBe('custody.callUnknown');
});

test('a child that plays with the button does not fill the desk’s screen', async () => {
  await register(1);
  const press = async () => {
    const made = await room.call('calls.make', { document }, visitorSession);
    if (made.ok) await asked('calls.cancel', { id: made.value.call.id });
    return made.ok ? 'ok' : made.error.code;
  };
  const answers: string[] = [];
  for (let time = 0; time < 8; time += 1) answers.push(await press());
  expect(answers).toEqual([...Array(6).fill('ok'), 'custody.callWait', 'custody.callWait']);
  time = '2026-03-02T09:06:00';
  expect(await press()).toBe('ok');
});

test('a room may leave the button away, and the lists can be folded anew', async () => {
  await register(1);
  const call = await make();
  await value('calls.refuse', { id: call.id, why: 'inUse', text: '' });
  await make();
  const { settings } = await value('settings.read', {});
  const papers = { ...settings.papers, calls: { on: false, desk: '二楼阅览室', way: 'bring' as const } };
  await value('settings.change', { settings: { ...settings, papers } });
  expect((await asked('calls.atHand', { document })).ask).toEqual(papers.calls);
  expect(await refusal('calls.make', { document })).toBe('custody.callOff');
  await room.host.close();
  const again = openRoom({
    dataDir: room.dataDir,
    now: () => new Date(time),
    rules: rulesOf(settingsSchema.parse({})),
    scryptCost: { N: 16, r: 8, p: 1 },
  });
  expect(again.log()?.strayProjections()).toEqual([]);
  again.close();
});
