import type { Migration } from '../../migrate.ts';

/** What reviewers decided on documents of the library, and which sources are reviewed elsewhere; folded from their events. */
export const review: Migration = {
  number: 9,
  name: 'review',
  sql: `
    CREATE TABLE review_decision (
      document TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('approved', 'held', 'refused')),
      exception TEXT,
      repaired INTEGER NOT NULL CHECK (repaired IN (0, 1)),
      reason TEXT NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      PRIMARY KEY (document, content_hash)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE review_taken_down (
      document TEXT PRIMARY KEY,
      reason TEXT NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE trusted_source (
      source TEXT PRIMARY KEY,
      reason TEXT NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
