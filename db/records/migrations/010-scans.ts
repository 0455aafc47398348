import type { Migration } from '../../migrate.ts';

/**
 * Scans, page by page, and the watched folder; all folded from their events. `scan_find` holds the tokens of a page's recognised text
 * (core/text/tokens.ts) and no text; its rowids are those of `scan_page`.
 */
export const scans: Migration = {
  number: 10,
  name: 'scans',
  sql: `
    CREATE TABLE scan (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      origin TEXT NOT NULL,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      file TEXT NOT NULL,
      size INTEGER NOT NULL,
      pages INTEGER NOT NULL,
      state TEXT NOT NULL,
      paper TEXT,
      joined TEXT,
      reason TEXT,
      kept_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX scan_by_state ON scan (state, row);
    CREATE INDEX scan_by_paper ON scan (paper) WHERE paper IS NOT NULL;
    CREATE INDEX scan_by_file ON scan (file);
    CREATE INDEX scan_joined ON scan (joined) WHERE joined IS NOT NULL;

    CREATE TABLE scan_page (
      row INTEGER PRIMARY KEY,
      scan TEXT NOT NULL,
      page INTEGER NOT NULL,
      text TEXT,
      confidence REAL,
      failure TEXT,
      UNIQUE (scan, page)
    ) STRICT;
    -- the queue of recognition
    CREATE INDEX scan_page_waiting ON scan_page (row) WHERE text IS NULL AND failure IS NULL;

    CREATE VIRTUAL TABLE scan_find USING fts5 (
      body,
      content = '', contentless_delete = 1, tokenize = 'ascii'
    );

    CREATE TABLE scan_folder (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      folder TEXT,
      move INTEGER NOT NULL CHECK (move IN (0, 1))
    ) STRICT;
    -- files of the watched folder as they were when they were looked at; reason: why one was not taken
    CREATE TABLE scan_found (
      name TEXT NOT NULL,
      size INTEGER NOT NULL,
      changed REAL NOT NULL,
      reason TEXT,
      at TEXT NOT NULL,
      PRIMARY KEY (name, size, changed)
    ) STRICT, WITHOUT ROWID;
  `,
};
