import type { Migration } from '../../migrate.ts';

/** Loans that wait for a second person, and inventories copy by copy. */
export const uses: Migration = {
  number: 15,
  name: 'uses',
  sql: `
    CREATE TABLE loan (
      id TEXT PRIMARY KEY,
      copy TEXT NOT NULL,
      borrower TEXT NOT NULL,
      reason TEXT NOT NULL,
      due_on TEXT NOT NULL,
      asked_by TEXT NOT NULL,
      asked_at TEXT NOT NULL,
      decided TEXT CHECK (decided IN ('granted', 'refused')),
      decided_by TEXT,
      decided_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX loan_open ON loan (copy) WHERE decided IS NULL;

    CREATE TABLE stocktake (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      place TEXT,
      scope TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'signed', 'abandoned')),
      begun_at TEXT NOT NULL,
      ended_at TEXT,
      signers TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stocktake_by_time ON stocktake (begun_at);

    CREATE TABLE stocktake_item (
      stocktake TEXT NOT NULL,
      barcode TEXT NOT NULL,
      expected TEXT,
      counted_at TEXT,
      place TEXT,
      damaged INTEGER NOT NULL CHECK (damaged IN (0, 1)),
      PRIMARY KEY (stocktake, barcode)
    ) STRICT, WITHOUT ROWID;
  `,
};
