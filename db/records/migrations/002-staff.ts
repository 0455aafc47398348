import type { Migration } from '../../migrate.ts';

/** Who works here, folded from the staff streams. */
export const staff: Migration = {
  number: 2,
  name: 'staff',
  sql: `
    CREATE TABLE staff (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('clerk', 'reviewer', 'administrator')),
      state TEXT NOT NULL CHECK (state IN ('active', 'left')),
      since TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE staff_failure (
      staff TEXT NOT NULL,
      event TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (staff, event)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX staff_by_name ON staff (name_key) WHERE state = 'active';
  `,
};
