import type { DeviceEventData } from '../../../contract/duty/device.ts';
import { type DutyEventData, weekdays } from '../../../contract/duty/roster.ts';
import { fail, ok, type Result } from '../../../contract/errors.ts';
import { dutyOn, namesOf } from '../../../core/duty/roster.ts';
import { civilDay, isoLocal } from '../../../core/records/time.ts';
import { deviceReader } from '../../../db/records/duty/devices.ts';
import { readRoster } from '../../../db/records/duty/roster.ts';
import type { DeskCalls } from '../at-desk.ts';
import type { OpenDesk } from '../books.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import type { LazyRoom } from '../room.ts';

type DutyMethods = Pick<Handlers, Extract<keyof Handlers, `${'duty' | 'devices'}.${string}`>>;
type EventData = DutyEventData & DeviceEventData;

/** The stream of the roster. */
const rosterStream = 'duty-roster';

/** Who is on duty, and what stands in the room (#74). */
export const dutyMethods = (room: LazyRoom, { now }: HostContext, { atDesk }: DeskCalls): DutyMethods => {
  const today = () => civilDay(now());
  const records = () => room.open().databases.records;
  const record = <T extends keyof EventData>(desk: OpenDesk, stream: string, type: T, data: EventData[T]) => {
    desk.log.append([{ id: desk.newId(), stream, type, at: isoLocal(now()), actor: desk.actor, data }]);
    return ok({});
  };
  const nameOf = (id: string): string | null => {
    const member = room.open().staff.byId(id);
    return member?.state === 'active' ? member.name : null;
  };
  const people = (staff: readonly string[]) =>
    staff.map(id => ({ id, name: room.open().staff.byId(id)?.name ?? id }));
  const device = (id: string, day: string): Result<null> => {
    if (!deviceReader(records()).has(id)) return fail('duty.deviceUnknown');
    return day > today() ? fail('duty.deviceFuture') : ok(null);
  };

  return {
    'duty.roster': (_, session) =>
      atDesk(session, ({ calendar }) => {
        const roster = readRoster(records(), today());
        const { why, staff } = dutyOn(roster, today(), calendar);
        return ok({
          today: { on: today(), why, people: people(staff) },
          week: weekdays.map(weekday => ({ weekday, people: people(roster.week.get(weekday) ?? []) })),
          days: [...roster.days].map(([on, each]) => ({ on, people: people(each) })),
        });
      }),
    'duty.setWeekday': ({ weekday, staff }, session) =>
      atDesk(session, desk => {
        const names = namesOf(staff, nameOf);
        if (!names.ok) return names;
        return record(desk, rosterStream, 'duty.weekSet', { weekday, staff, names: names.value });
      }),
    'duty.setDay': ({ on, staff }, session) =>
      atDesk(session, desk => {
        if (on < today()) return fail('duty.past');
        if (staff === null)
          return readRoster(records(), today()).days.has(on)
            ? record(desk, rosterStream, 'duty.dayCleared', { on })
            : fail('duty.notSet');
        const names = namesOf(staff, nameOf);
        if (!names.ok) return names;
        return record(desk, rosterStream, 'duty.daySet', { on, staff, names: names.value });
      }),
    'devices.list': (_, session) => atDesk(session, () => ok({ devices: deviceReader(records()).devices() })),
    'devices.add': (facts, session) =>
      atDesk(session, desk => {
        if (facts.since > today()) return fail('duty.deviceFuture');
        const id = desk.newId();
        record(desk, id, 'device.added', facts);
        return ok({ id });
      }),
    'devices.change': ({ id, facts }, session) =>
      atDesk(session, desk => {
        const may = device(id, facts.since);
        return may.ok ? record(desk, id, 'device.changed', facts) : may;
      }),
    'devices.check': ({ id, check }, session) =>
      atDesk(session, desk => {
        const may = device(id, check.on);
        return may.ok ? record(desk, id, 'device.checked', check) : may;
      }),
  };
};
