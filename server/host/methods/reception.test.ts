import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input, MethodName } from '../../../contract/index.ts';
import type { VisitFacts } from '../../../contract/reception/visit.ts';
import { settingsSchema } from '../../../contract/settings.ts';
import { plainFacts } from '../../../test/fixtures/paper-facts.ts';
import { citizenForm, openTestRoom, type TestRoom } from '../../../test/fixtures/room.ts';
import type { Session } from '../handlers.ts';
import { openRoom } from '../room.ts';
import { rulesOf } from '../rules.ts';

let room: TestRoom;
let clerk: Session;
beforeEach(async () => {
  room = await openTestRoom(() => new Date('2026-03-02T10:00:00'));
  clerk = await room.join('王一', 'clerk');
});
afterEach(() => room.close());

const visit: VisitFacts = {
  on: '2026-03-02',
  at: '09:30',
  purpose: 'ask',
  outcome: 'settled',
  people: 1,
  minutes: 10,
  note: '',
  concern: null,
};
const value = <M extends MethodName>(method: M, input: Input<M>, session = clerk) =>
  room.value(method, input, session);
const refusal = async <M extends MethodName>(method: M, input: Input<M>) => {
  const result = await room.call(method, input, clerk);
  return result.ok ? 'ok' : result.error.code;
};
const note = async (part: Partial<VisitFacts> = {}) =>
  (await value('reception.note', { ...visit, ...part })).visit;
const day = { from: '2026-03-02', to: '2026-03-02' };
const unknown = '018f0000-0000-7000-8000-000000000000';

test('a visit is recorded by whoever serves, and corrected without losing what was said (#79)', async () => {
  const noted = await note();
  expect(noted).toMatchObject({ ...visit, servedBy: '王一', correctedBy: null, voided: null });
  const corrected = { ...visit, outcome: 'referred' as const, note: '转县民政局 0599-1234567' };
  await value('reception.correct', { id: noted.id, facts: corrected }, room.administrator);
  const { rows } = await value('reception.list', day);
  expect(rows).toMatchObject([{ ...corrected, servedBy: '王一', correctedBy: '李主任' }]);
  const { entries } = await value('reception.history', { id: noted.id });
  expect(entries.map(({ what, actor, facts }) => [what, actor, facts?.outcome])).toEqual([
    ['noted', '王一', 'settled'],
    ['corrected', '李主任', 'referred'],
  ]);
  const { entries: audited } = await value('audit.list', { kind: 'reception' }, room.administrator);
  expect(audited.map(({ type, facts }) => [type, facts.outcome])).toEqual([
    ['reception.corrected', 'referred'],
    ['reception.noted', 'settled'],
  ]);
});

test('what was recorded by mistake counts no more, and stays in sight with its reason', async () => {
  const { id } = await note();
  await note({ purpose: 'read' });
  await value('reception.void', { id, reason: '重复登记' });
  expect(await refusal('reception.void', { id, reason: '再来' })).toBe('reception.isVoid');
  expect(await refusal('reception.correct', { id, facts: visit })).toBe('reception.isVoid');
  expect((await value('reception.list', day)).rows.map(({ voided }) => voided)).toContain('重复登记');
  expect(await value('reception.figures', day)).toMatchObject({
    visits: 1,
    byPurpose: { ask: { visits: 0 } },
  });
  const { rows } = await value('registers.page', { register: 'reception' });
  expect(rows.map(row => row.at(-1))).toEqual([null, '重复登记']);
});

test('what no register should hold is refused', async () => {
  const refused = (part: Partial<VisitFacts>) => refusal('reception.note', { ...visit, ...part });
  expect(await refused({ at: '10:01' })).toBe('reception.future');
  expect(await refused({ outcome: 'unsettled' })).toBe('reception.noteMissing');
  expect(await refused({ outcome: 'referred', note: '' })).toBe('reception.noteMissing');
  expect(await refused({ note: '请回电 138 0000 0000' })).toBe('reception.personal');
  expect(await refused({ concern: { kind: 'paper', id: unknown } })).toBe('reception.concernUnknown');
  expect(await refused({ concern: { kind: 'document', id: 'nowhere' } })).toBe('reception.concernUnknown');
  expect(await refusal('reception.correct', { id: unknown, facts: visit })).toBe('reception.unknown');
  expect(await refusal('reception.void', { id: unknown, reason: '误记' })).toBe('reception.unknown');
  expect(await refusal('reception.history', { id: unknown })).toBe('reception.unknown');
  expect((await value('reception.list', day)).total).toBe(0);
  const { id } = await note();
  expect(await refusal('reception.void', { id, reason: '电话13800000000' })).toBe('reception.personal');
});

test('a visit may be about a paper or an application, by the words they have', async () => {
  const { paper } = await value('custody.register', {
    facts: { ...plainFacts, title: '城市低保审核办法' },
    batch: null,
    receivedOn: '2026-03-02',
    copies: 1,
    document: null,
    rejected: null,
  });
  await value('applications.take', {
    form: citizenForm,
    channel: 'inPerson',
    on: '2026-03-02',
    oral: false,
    readBack: false,
    materials: ['form'],
    signature: null,
  });
  const read = await note({ concern: { kind: 'paper', id: paper.id } });
  expect(read.concern?.label).toBe(`${paper.number} 城市低保审核办法`);
  const { rows } = await value('applications.list', { view: 'all' });
  const applied = await note({ purpose: 'apply', concern: { kind: 'case', id: rows[0]?.id ?? '' } });
  expect(applied.concern?.label).toBe(rows[0]?.number);
});

test('visits are found by day, purpose, outcome and who served, and counted for a period', async () => {
  await note({ on: '2026-02-27' });
  await note({ people: 30, purpose: 'read' });
  await note({ outcome: 'unsettled', note: '须由县档案馆答复' });
  const other = await room.join('陈二', 'clerk');
  await value('reception.note', visit, other);
  const found = async (part: object) => (await value('reception.list', { ...day, ...part })).total;
  expect(await found({})).toBe(3);
  expect(await found({ from: '2026-02-01' })).toBe(4);
  expect(await found({ purpose: 'read' })).toBe(1);
  expect(await found({ outcome: 'unsettled' })).toBe(1);
  const { members } = await value('staff.list', {});
  const id = members.find(({ name }) => name === '陈二')?.id ?? '';
  expect(await found({ servedBy: id })).toBe(1);
  const figures = await value('reception.figures', { from: '2026-01-01', to: '2026-12-31' });
  expect(figures).toMatchObject({
    visits: 4,
    people: 33,
    byPurpose: {
      read: { visits: 1, people: 30 },
      ask: { visits: 3, people: 3, outcomes: { settled: 2, referred: 0, unsettled: 1 } },
    },
    months: [
      { month: '2026-02', visits: 1 },
      { month: '2026-03', visits: 3, people: 32 },
    ],
  });
  expect((await value('statistics.figures', { from: '2026-01-01', to: '2026-12-31' })).visits).toEqual(
    figures,
  );
  const { rows } = await value('registers.page', { register: 'reception' });
  expect(rows[0]?.slice(1)).toEqual([
    '2026-03-02 09:30',
    '咨询',
    1,
    null,
    '办结',
    10,
    '',
    '陈二',
    null,
    null,
  ]);
});

test('the list is what its events make it', async () => {
  const { id } = await note();
  await value('reception.correct', { id, facts: { ...visit, minutes: null } });
  await note({ purpose: 'other' });
  await room.host.close();
  const again = openRoom({
    dataDir: room.dataDir,
    now: () => new Date(),
    rules: rulesOf(settingsSchema.parse({})),
    scryptCost: { N: 16, r: 8, p: 1 },
  });
  expect(again.log()?.strayProjections()).toEqual([]);
  again.close();
});
