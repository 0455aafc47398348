import type { Migration } from '../migrate.ts';

/**
 * keys.db lies apart from records.db: a key destroyed here must be gone, while the events it sealed stay in every copy of records.db
 * as proof that the case existed.
 */
export const keysMigrations: readonly Migration[] = [
  {
    number: 1,
    name: 'keys',
    sql: `
      CREATE TABLE room (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        public_key BLOB NOT NULL
      ) STRICT;

      CREATE TABLE stream_key (
        stream TEXT PRIMARY KEY,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE holder_key (
        holder TEXT PRIMARY KEY,
        salt BLOB NOT NULL,
        n INTEGER NOT NULL,
        r INTEGER NOT NULL,
        p INTEGER NOT NULL,
        wrapped BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
    `,
  },
];
