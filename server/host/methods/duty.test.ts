import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeviceFacts } from '../../../contract/duty/device.ts';
import type { Input, MethodName } from '../../../contract/index.ts';
import { settingsSchema } from '../../../contract/settings.ts';
import { openTestRoom, type TestRoom } from '../../../test/fixtures/room.ts';
import type { Session } from '../handlers.ts';
import { openRoom } from '../room.ts';
import { rulesOf } from '../rules.ts';

let room: TestRoom;
let clerk: Session;
beforeEach(async () => {
  // a Monday
  room = await openTestRoom(() => new Date('2026-03-02T10:00:00'));
  clerk = await room.join('王一', 'clerk');
});
afterEach(() => room.close());

const value = <M extends MethodName>(method: M, input: Input<M>) =>
  room.value(method, input, room.administrator);
const refusal = async <M extends MethodName>(method: M, input: Input<M>) => {
  const result = await room.call(method, input, room.administrator);
  return result.ok ? 'ok' : result.error.code;
};
const idOf = async (name: string) =>
  (await value('staff.list', {})).members.find(member => member.name === name)?.id ?? '';
const today = async () => {
  const { why, people } = (await room.value('duty.roster', {}, clerk)).today;
  return [why, ...people.map(({ name }) => name)];
};

test('the roster goes by the week, a day set otherwise goes before it, and who leaves is off it (#74)', async () => {
  const [wang, li] = [await idOf('王一'), await idOf('李主任')];
  expect(await today()).toEqual(['none']);
  await value('duty.setWeekday', { weekday: 1, staff: [wang, li] });
  expect(await today()).toEqual(['week', '王一', '李主任']);
  await value('duty.setDay', { on: '2026-03-02', staff: [li] });
  expect(await today()).toEqual(['day', '李主任']);
  await value('duty.setDay', { on: '2026-03-02', staff: [] });
  expect(await today()).toEqual(['day']);
  await value('duty.setDay', { on: '2026-03-02', staff: null });
  expect(await today()).toEqual(['week', '王一', '李主任']);
  await value('duty.setDay', { on: '2026-03-07', staff: [wang] });
  const { rows } = await value('registers.page', { register: 'duty' });
  expect(rows.map(row => row.slice(2))).toEqual([
    ['2026-03-07', '王一', '李主任'],
    ['2026-03-02', '按星期安排', '李主任'],
    ['2026-03-02', '', '李主任'],
    ['2026-03-02', '李主任', '李主任'],
    ['星期一', '王一、李主任', '李主任'],
  ]);
  await value('staff.leave', { id: wang });
  const roster = await value('duty.roster', {});
  expect(roster.today.people.map(({ name }) => name)).toEqual(['李主任']);
  expect(roster.days).toEqual([{ on: '2026-03-07', people: [] }]);
});

test('what cannot be set is refused', async () => {
  const wang = await idOf('王一');
  const stranger = '018f0000-0000-7000-8000-000000000000';
  expect(await refusal('duty.setWeekday', { weekday: 2, staff: [stranger] })).toBe('duty.staffUnknown');
  expect(await refusal('duty.setDay', { on: '2026-03-03', staff: [stranger] })).toBe('duty.staffUnknown');
  expect(await refusal('duty.setDay', { on: '2026-03-01', staff: [wang] })).toBe('duty.past');
  expect(await refusal('duty.setDay', { on: '2026-03-03', staff: null })).toBe('duty.notSet');
});

const printer: DeviceFacts = {
  kind: 'printer',
  name: '激光打印机 P-100',
  place: '查阅室',
  since: '2025-06-01',
  state: 'inUse',
  note: '',
};

test('devices are added, looked at and changed, and the register says so', async () => {
  const { id } = await room.value('devices.add', printer, clerk);
  await value('devices.add', { ...printer, name: '旧打印机', state: 'retired', since: '2020-01-01' });
  const check = { on: '2026-03-02', state: 'repair' as const, note: '卡纸' };
  await room.value('devices.check', { id, check }, clerk);
  const listed = async () => (await value('devices.list', {})).devices;
  expect(await listed()).toMatchObject([
    { name: '激光打印机 P-100', state: 'repair', note: '卡纸', checkedOn: '2026-03-02', checkedBy: '王一' },
    { name: '旧打印机', state: 'retired', checkedOn: null },
  ]);
  await value('devices.change', { id, facts: { ...printer, place: '大厅' } });
  expect((await listed())[0]).toMatchObject({ place: '大厅', state: 'inUse', checkedOn: '2026-03-02' });
  const { rows } = await value('registers.page', { register: 'devices' });
  expect(rows[0]?.slice(1)).toEqual([
    '打印机',
    '激光打印机 P-100',
    '大厅',
    '2025-06-01',
    '在用',
    '2026-03-02',
    '王一',
    '',
  ]);
  const { entries } = await value('audit.list', { kind: 'device' });
  expect(entries.map(({ type }) => type)).toEqual([
    'device.changed',
    'device.checked',
    'device.added',
    'device.added',
  ]);
});

test('a device that is not there, and a day that has not come, are refused', async () => {
  const unknown = '018f0000-0000-7000-8000-000000000000';
  const check = { on: '2026-03-02', state: 'inUse' as const, note: '' };
  expect(await refusal('devices.check', { id: unknown, check })).toBe('duty.deviceUnknown');
  expect(await refusal('devices.change', { id: unknown, facts: printer })).toBe('duty.deviceUnknown');
  expect(await refusal('devices.add', { ...printer, since: '2026-03-03' })).toBe('duty.deviceFuture');
  const { id } = await value('devices.add', printer);
  expect(await refusal('devices.check', { id, check: { ...check, on: '2026-03-03' } })).toBe(
    'duty.deviceFuture',
  );
});

test('roster and devices are what their events make them', async () => {
  const wang = await idOf('王一');
  await value('duty.setWeekday', { weekday: 7, staff: [wang] });
  await value('duty.setDay', { on: '2026-03-05', staff: [wang] });
  await value('duty.setDay', { on: '2026-03-05', staff: null });
  const { id } = await value('devices.add', printer);
  await value('devices.check', { id, check: { on: '2026-03-02', state: 'inUse', note: '' } });
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
