import type { Database } from 'better-sqlite3';
import type { StaffEventData, StaffMember, StaffStore } from '../../core/staff/staff.ts';
import { nameKey } from '../../core/staff/staff.ts';
import type { Projection } from './events.ts';

/** Who works here, and their failed logins since the last one that worked. */
export const staffProjection: Projection = {
  name: 'staff',
  tables: ['staff', 'staff_failure'],
  prepare: db => {
    const join = db.prepare(
      "INSERT INTO staff (id, name, name_key, role, state, since) VALUES (?, ?, ?, ?, 'active', ?)",
    );
    const setRole = db.prepare('UPDATE staff SET role = ? WHERE id = ?');
    const leave = db.prepare("UPDATE staff SET state = 'left' WHERE id = ?");
    const fail = db.prepare('INSERT INTO staff_failure (staff, event, at) VALUES (?, ?, ?)');
    const forgive = db.prepare('DELETE FROM staff_failure WHERE staff = ?');
    return ({ id, stream, type, at, data }) => {
      switch (type) {
        case 'staff.joined': {
          const { name, role } = JSON.parse(data) as StaffEventData['staff.joined'];
          join.run(stream, name, nameKey(name), role, at);
          break;
        }
        case 'staff.roleChanged':
          setRole.run((JSON.parse(data) as StaffEventData['staff.roleChanged']).role, stream);
          break;
        case 'staff.left':
          leave.run(stream);
          forgive.run(stream);
          break;
        case 'staff.loginFailed':
          fail.run(stream, id, at);
          break;
        case 'staff.loggedIn':
        case 'staff.passwordSet':
        case 'staff.unlocked':
          forgive.run(stream);
          break;
      }
    };
  },
};

/** Reads the staff list. */
export function staffStore(db: Database): StaffStore {
  const fields = 'id, name, role, state, since';
  const byName = db.prepare<[string], StaffMember>(
    `SELECT ${fields} FROM staff WHERE name_key = ? AND state = 'active'`,
  );
  const byId = db.prepare<[string], StaffMember>(`SELECT ${fields} FROM staff WHERE id = ?`);
  const all = db.prepare<[], StaffMember>(`SELECT ${fields} FROM staff ORDER BY state, name`);
  const failures = db.prepare<[string], { at: string }>(
    'SELECT at FROM staff_failure WHERE staff = ? ORDER BY at',
  );
  return {
    byName: name => byName.get(nameKey(name)) ?? null,
    byId: id => byId.get(id) ?? null,
    all: () => all.all(),
    failures: id => failures.all(id).map(({ at }) => Date.parse(at)),
  };
}
