import type { Database } from 'better-sqlite3';
import type { DeviceEventData, DeviceFacts, DeviceRow } from '../../../contract/duty/device.ts';
import type { Projection } from '../events.ts';

/** The devices of the room, event by event. */
export const deviceProjection: Projection = {
  name: 'device',
  tables: ['device'],
  prepare: db => {
    const put = db.prepare(
      `INSERT INTO device (id, kind, name, place, since, state, note) VALUES (@id, @kind, @name, @place, @since, @state, @note)
       ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, place = excluded.place, since = excluded.since,
         state = excluded.state, note = excluded.note`,
    );
    const check = db.prepare(
      `UPDATE device SET state = @state, checked_on = @on, checked_by = @actor, note = iif(@note = '', note, @note) WHERE id = @id`,
    );
    return ({ type, stream: id, actor, data }) => {
      if (type === 'device.added' || type === 'device.changed')
        put.run({ ...(JSON.parse(data) as DeviceFacts), id });
      else if (type === 'device.checked')
        check.run({ ...(JSON.parse(data) as DeviceEventData['device.checked']), id, actor });
    };
  },
};

/** Reads the devices, those out of use last. */
export const deviceReader = (db: Database) => ({
  has: (id: string): boolean => db.prepare('SELECT 1 FROM device WHERE id = ?').get(id) !== undefined,
  devices: (): DeviceRow[] =>
    db
      .prepare<[], DeviceRow>(
        `SELECT device.id, kind, device.name, place, device.since, device.state, note, checked_on AS checkedOn,
           coalesce(staff.name, checked_by) AS checkedBy
         FROM device LEFT JOIN staff ON staff.id = checked_by ORDER BY device.state = 'retired', kind, device.name, device.id`,
      )
      .all(),
});
