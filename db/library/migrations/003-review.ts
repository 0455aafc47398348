import type { Migration } from '../../migrate.ts';

/**
 * What waits for a reviewer. A document in state `held` says by `kept_as` why it is kept from visitors; a new version of one on show lies in
 * `pending` until it is approved, and the old one stays. `original` holds what the source gave where visitors read a repaired text.
 */
export const review: Migration = {
  number: 3,
  name: 'review',
  sql: `
    ALTER TABLE document ADD COLUMN kept_as TEXT NOT NULL DEFAULT 'held'
      CHECK (kept_as IN ('waiting', 'held', 'refused', 'takenDown'));
    CREATE INDEX document_kept ON document (kept_as, rowid) WHERE state = 'held';

    CREATE TABLE pending (
      document INTEGER PRIMARY KEY REFERENCES document (rowid),
      kept_as TEXT NOT NULL CHECK (kept_as IN ('waiting', 'held', 'refused')),
      main_path TEXT NOT NULL,
      input_hash TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      received_at TEXT NOT NULL,
      draft TEXT NOT NULL,
      findings TEXT NOT NULL
    ) STRICT;
    CREATE TABLE pending_file (
      document INTEGER NOT NULL REFERENCES document (rowid),
      position INTEGER NOT NULL,
      sha256 TEXT NOT NULL REFERENCES file (sha256),
      name TEXT NOT NULL,
      PRIMARY KEY (document, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pending_file_by_sha256 ON pending_file (sha256);

    CREATE TABLE original (
      document INTEGER PRIMARY KEY REFERENCES document (rowid),
      draft TEXT NOT NULL
    ) STRICT;
  `,
};
