import type { Database } from 'better-sqlite3';
import type { DutyEventData, Weekday } from '../../../contract/duty/roster.ts';
import type { Roster } from '../../../core/duty/roster.ts';
import type { Projection } from '../events.ts';

/** The roster (值班安排), event by event. */
export const dutyProjection: Projection = {
  name: 'duty',
  tables: ['duty'],
  prepare: db => {
    const set = db.prepare('INSERT OR REPLACE INTO duty (day, staff) VALUES (?, ?)');
    const clear = db.prepare('DELETE FROM duty WHERE day = ?');
    return ({ type, data }) => {
      if (type === 'duty.weekSet') {
        const { weekday, staff } = JSON.parse(data) as DutyEventData['duty.weekSet'];
        set.run(String(weekday), JSON.stringify(staff));
      } else if (type === 'duty.daySet') {
        const { on, staff } = JSON.parse(data) as DutyEventData['duty.daySet'];
        set.run(on, JSON.stringify(staff));
      } else if (type === 'duty.dayCleared')
        clear.run((JSON.parse(data) as DutyEventData['duty.dayCleared']).on);
    };
  },
};

/** The roster as it stands, days that are gone left out. Whoever has left is on it no more. */
export const readRoster = (db: Database, today: string): Roster => {
  const rows = db
    .prepare<[string], { day: string; staff: string }>(
      `SELECT day, (SELECT json_group_array(value) FROM json_each(duty.staff) JOIN staff ON staff.id = value
         WHERE staff.state = 'active') AS staff
       FROM duty WHERE length(day) = 1 OR day >= ? ORDER BY day`,
    )
    .all(today)
    .map(({ day, staff }) => ({ day, staff: JSON.parse(staff) as string[] }));
  return {
    week: new Map(
      rows.filter(({ day }) => day.length === 1).map(({ day, staff }) => [Number(day) as Weekday, staff]),
    ),
    days: new Map(rows.filter(({ day }) => day.length > 1).map(({ day, staff }) => [day, staff])),
  };
};
