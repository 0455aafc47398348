import type { Migration } from '../../migrate.ts';

/** 纠错: what visitors reported as wrong with a document; folded from its events. */
export const mistakes: Migration = {
  number: 23,
  name: 'mistakes',
  sql: `
    CREATE TABLE mistake (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL,
      document TEXT NOT NULL,
      kind TEXT NOT NULL,
      noted INTEGER NOT NULL,
      received_at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'passedOn', 'corrected', 'unfounded')),
      answered_at TEXT,
      answered_by TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mistake_received ON mistake (state, received_at);
    CREATE INDEX mistake_answered ON mistake (state, answered_at);
  `,
};
