import type { Migration } from '../../migrate.ts';

/** The event log. Nothing in it is ever changed or taken out: the triggers say so to anybody who tries. */
export const events: Migration = {
  number: 1,
  name: 'events',
  sql: `
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE event (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      terminal TEXT NOT NULL,
      serial INTEGER NOT NULL,
      stream TEXT NOT NULL,
      position INTEGER NOT NULL,
      type TEXT NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      data TEXT NOT NULL CHECK (json_valid(data)),
      sealed BLOB,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE,
      UNIQUE (terminal, serial),
      UNIQUE (stream, position, terminal)
    ) STRICT;
    CREATE TRIGGER event_is_final BEFORE UPDATE ON event BEGIN SELECT raise(ABORT, 'events are never changed'); END;
    CREATE TRIGGER event_is_kept BEFORE DELETE ON event BEGIN SELECT raise(ABORT, 'events are never deleted'); END;

    CREATE TABLE chain_head (
      terminal TEXT PRIMARY KEY,
      serial INTEGER NOT NULL,
      hash TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE number_serial (
      kind TEXT NOT NULL,
      year INTEGER NOT NULL,
      terminal TEXT NOT NULL,
      last INTEGER NOT NULL,
      PRIMARY KEY (kind, year, terminal)
    ) STRICT, WITHOUT ROWID;
  `,
};
