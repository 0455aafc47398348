import type { Migration } from '../../migrate.ts';

/** Documents, their texts, files, relations and history. A row's `rowid` is also its row in the index tables of 002. */
export const documents: Migration = {
  number: 1,
  name: 'documents',
  sql: `
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE source (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('folder', 'sample', 'repository', 'website')),
      name TEXT NOT NULL,
      location TEXT NOT NULL,
      last_import_at TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE document (
      rowid INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      source_id TEXT NOT NULL REFERENCES source (id),
      source_key TEXT NOT NULL,
      main_path TEXT NOT NULL DEFAULT '',
      input_hash TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('shown', 'held', 'withdrawn')),
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      title_key TEXT NOT NULL,
      index_no TEXT,
      index_no_key TEXT,
      doc_no TEXT,
      doc_no_key TEXT,
      genre TEXT,
      written_on TEXT,
      published_at TEXT,
      sort_date TEXT NOT NULL,
      received_at TEXT NOT NULL,
      validity TEXT NOT NULL,
      valid_to TEXT,
      statutory_column TEXT,
      record TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      withdrawn_at TEXT,
      withdrawn_reason TEXT,
      UNIQUE (source_id, source_key)
    ) STRICT;
    CREATE INDEX document_by_date ON document (sort_date DESC, rowid DESC) WHERE state = 'shown';
    CREATE INDEX document_by_doc_no ON document (doc_no_key) WHERE doc_no_key IS NOT NULL;
    CREATE INDEX document_by_index_no ON document (index_no_key) WHERE index_no_key IS NOT NULL;
    CREATE INDEX document_by_title ON document (title_key);

    CREATE TABLE document_text (
      document INTEGER PRIMARY KEY REFERENCES document (rowid),
      text TEXT NOT NULL,
      html TEXT,
      sections TEXT NOT NULL
    ) STRICT;

    CREATE TABLE document_version (
      document INTEGER NOT NULL REFERENCES document (rowid),
      version INTEGER NOT NULL,
      recorded_at TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      record TEXT NOT NULL,
      PRIMARY KEY (document, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE file (
      sha256 TEXT PRIMARY KEY,
      media_type TEXT NOT NULL,
      size INTEGER NOT NULL,
      pages INTEGER,
      has_text INTEGER CHECK (has_text IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE document_file (
      document INTEGER NOT NULL REFERENCES document (rowid),
      position INTEGER NOT NULL,
      sha256 TEXT NOT NULL REFERENCES file (sha256),
      name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('main', 'attachment')),
      PRIMARY KEY (document, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX document_file_by_sha256 ON document_file (sha256);

    CREATE TABLE relation (
      document INTEGER NOT NULL REFERENCES document (rowid),
      position INTEGER NOT NULL,
      type TEXT NOT NULL,
      title TEXT,
      doc_no TEXT,
      target INTEGER REFERENCES document (rowid),
      PRIMARY KEY (document, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX relation_by_target ON relation (target) WHERE target IS NOT NULL;

    CREATE TABLE validity_history (
      document INTEGER NOT NULL REFERENCES document (rowid),
      recorded_at TEXT NOT NULL,
      status TEXT NOT NULL,
      state TEXT NOT NULL,
      PRIMARY KEY (document, recorded_at)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE finding (
      document INTEGER NOT NULL REFERENCES document (rowid),
      reason TEXT NOT NULL,
      detail TEXT,
      PRIMARY KEY (document, reason)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE import_run (
      id TEXT PRIMARY KEY,
      source_id TEXT NOT NULL REFERENCES source (id),
      started_at TEXT NOT NULL,
      finished_at TEXT NOT NULL,
      report TEXT NOT NULL
    ) STRICT;
  `,
};
