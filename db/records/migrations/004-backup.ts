import type { Migration } from '../../migrate.ts';

/** Where and when backups are made, and how the last one went. */
export const backup: Migration = {
  number: 4,
  name: 'backup',
  sql: `
    CREATE TABLE backup (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      folder TEXT,
      daily_at TEXT NOT NULL,
      made_at TEXT,
      made_name TEXT,
      failed_at TEXT,
      failure TEXT
    ) STRICT;
  `,
};
