import type { Migration } from '../../migrate.ts';

/** Who is on duty, by day of the week (`1` to `7`) or by date, and the devices of the room; folded from their events. */
export const duty: Migration = {
  number: 24,
  name: 'duty',
  sql: `
    CREATE TABLE duty (
      day TEXT PRIMARY KEY,
      staff TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE device (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      place TEXT NOT NULL,
      since TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('inUse', 'repair', 'retired')),
      note TEXT NOT NULL,
      checked_on TEXT,
      checked_by TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX device_by_since ON device (since, id);
  `,
};
