import type { Migration } from '../../migrate.ts';

/**
 * The index over documents on show; its rowids are those of `document`. `fts` holds tokens and no text (core/text/tokens.ts), `fts_head` the
 * same without the bodies, so that title hits are told from the rest without a walk over all bodies, `fts_character` the different Han
 * characters of each document for one-character queries. A row of `indexed` says that a document is in the index: its day (yyyymmdd, 0 unknown)
 * and the ids of its labels as little-endian 32-bit integers, read into memory whole. `phrase` is what is offered while typing, with its
 * reading in pinyin; `phrase_use` says by which documents.
 */
export const search: Migration = {
  number: 2,
  name: 'search',
  sql: `
    CREATE VIRTUAL TABLE fts USING fts5 (
      title, docno, keywords, body,
      content = '', contentless_delete = 1, tokenize = 'ascii'
    );
    CREATE VIRTUAL TABLE fts_head USING fts5 (
      title, docno, keywords,
      content = '', contentless_delete = 1, tokenize = 'ascii'
    );
    CREATE VIRTUAL TABLE fts_character USING fts5 (
      characters,
      content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
    );

    CREATE TABLE facet_label (
      id INTEGER PRIMARY KEY,
      facet TEXT NOT NULL,
      value TEXT NOT NULL,
      UNIQUE (facet, value)
    ) STRICT;

    CREATE TABLE indexed (
      document INTEGER PRIMARY KEY REFERENCES document (rowid),
      day INTEGER NOT NULL,
      labels BLOB NOT NULL
    ) STRICT;

    CREATE TABLE phrase (
      id INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE,
      folded TEXT NOT NULL,
      initials TEXT NOT NULL,
      syllables TEXT NOT NULL
    ) STRICT;
    CREATE TABLE phrase_use (
      document INTEGER NOT NULL REFERENCES document (rowid),
      phrase INTEGER NOT NULL REFERENCES phrase (id),
      is_title INTEGER NOT NULL CHECK (is_title IN (0, 1)),
      PRIMARY KEY (document, phrase)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX phrase_use_by_phrase ON phrase_use (phrase);
      -- tokens gathered in memory before a segment is written: fewer segments to merge, a quarter more megabytes a second
    INSERT INTO fts (fts, rank) VALUES ('hashsize', 33554432);
  `,
};
