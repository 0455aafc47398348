import type { Migration } from '../../migrate.ts';

/** Visits to the desk (接待登记), folded from their events. */
export const reception: Migration = {
  number: 21,
  name: 'reception',
  sql: `
    CREATE TABLE visit (
      id TEXT PRIMARY KEY,
      came_at TEXT NOT NULL,
      purpose TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('settled', 'referred', 'unsettled')),
      people INTEGER NOT NULL,
      minutes INTEGER,
      note TEXT NOT NULL,
      concern_kind TEXT CHECK (concern_kind IN ('document', 'paper', 'case')),
      concern_id TEXT,
      concern_label TEXT,
      served_by TEXT NOT NULL,
      noted_at TEXT NOT NULL,
      corrected_by TEXT,
      corrected_at TEXT,
      voided TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX visit_by_time ON visit (came_at, id);
  `,
};
