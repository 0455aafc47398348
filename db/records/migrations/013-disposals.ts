import type { Migration } from '../../migrate.ts';

/** Lists of withdrawn copies to be destroyed (销毁): proposed, decided by a second person, carried out before two witnesses. */
export const disposals: Migration = {
  number: 13,
  name: 'disposals',
  sql: `
    CREATE TABLE disposal (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'refused', 'done')),
      copies TEXT NOT NULL,
      reason TEXT NOT NULL,
      proposed_at TEXT NOT NULL,
      proposed_by TEXT NOT NULL,
      decided_by TEXT,
      refusal TEXT,
      witnesses TEXT,
      done_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX disposal_open ON disposal (proposed_at) WHERE state IN ('proposed', 'approved');
  `,
};
