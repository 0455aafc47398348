import type { Migration } from '../../migrate.ts';

/** Calls of visitors for the paper of a document; folded from their events. */
export const calls: Migration = {
  number: 17,
  name: 'calls',
  sql: `
    CREATE TABLE paper_call (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL,
      document TEXT NOT NULL,
      terminal TEXT NOT NULL,
      made_at TEXT NOT NULL,
      day TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'served', 'refused', 'cancelled')),
      why TEXT,
      text TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX paper_call_waiting ON paper_call (day, made_at) WHERE state IN ('open', 'answered');
  `,
};
