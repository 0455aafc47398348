import type { Migration } from '../../migrate.ts';

/** The books of the papers: who sends them, what came, every copy with its place and holder, every use. Folded from their events, one by one. */
export const custody: Migration = {
  number: 11,
  name: 'custody',
  sql: `
    CREATE TABLE sender (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      facts TEXT NOT NULL,
      closed INTEGER NOT NULL CHECK (closed IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE batch (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      sender TEXT NOT NULL,
      due_on TEXT,
      received_on TEXT NOT NULL,
      facts TEXT NOT NULL,
      receiver TEXT NOT NULL,
      closed_at TEXT,
      list TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX batch_by_receipt ON batch (received_on, id);
    CREATE INDEX batch_by_sender ON batch (sender, due_on);

    CREATE TABLE batch_difference (
      id TEXT PRIMARY KEY,
      batch TEXT NOT NULL,
      kind TEXT NOT NULL,
      about TEXT NOT NULL,
      text TEXT NOT NULL,
      noted_at TEXT NOT NULL,
      settled_at TEXT,
      settlement TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX batch_difference_by_batch ON batch_difference (batch);

    CREATE TABLE paper (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      number TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL,
      batch TEXT,
      sender TEXT,
      received_on TEXT NOT NULL,
      registered_at TEXT NOT NULL,
      facts TEXT NOT NULL,
      title_key TEXT NOT NULL,
      doc_no_key TEXT,
      index_no_key TEXT,
      written_on TEXT,
      e_file TEXT,
      rejected TEXT,
      document TEXT,
      validity TEXT,
      label TEXT,
      needs_label INTEGER NOT NULL CHECK (needs_label IN (0, 1)),
      withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
      keep INTEGER NOT NULL CHECK (keep IN (0, 1)),
      replaced_by TEXT
    ) STRICT;
    CREATE INDEX paper_by_state ON paper (state, row);
    CREATE INDEX paper_by_batch ON paper (batch, row) WHERE batch IS NOT NULL;
    CREATE INDEX paper_by_received ON paper (received_on, row);
    CREATE INDEX paper_by_title ON paper (title_key);
    CREATE INDEX paper_by_doc_no ON paper (doc_no_key) WHERE doc_no_key IS NOT NULL;
    CREATE INDEX paper_by_index_no ON paper (index_no_key) WHERE index_no_key IS NOT NULL;
    CREATE INDEX paper_by_e_file ON paper (e_file) WHERE e_file IS NOT NULL;
    CREATE INDEX paper_by_document ON paper (document) WHERE document IS NOT NULL;
    CREATE INDEX paper_to_label ON paper (row) WHERE needs_label = 1;
    -- any three characters in a row of title, 文号, 索引号 or receipt number, folded; rowid is paper.row
    CREATE VIRTUAL TABLE paper_find USING fts5 (key, paper UNINDEXED, tokenize = 'trigram');

    CREATE TABLE place (
      id TEXT PRIMARY KEY,
      parent TEXT,
      kind TEXT NOT NULL,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      path TEXT NOT NULL,
      barcode TEXT NOT NULL UNIQUE,
      closed INTEGER NOT NULL CHECK (closed IN (0, 1))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX place_by_parent ON place (parent, code);

    CREATE TABLE copy (
      id TEXT PRIMARY KEY,
      paper TEXT NOT NULL,
      barcode TEXT NOT NULL UNIQUE,
      number INTEGER NOT NULL,
      phase TEXT NOT NULL,
      home TEXT,
      damaged INTEGER NOT NULL CHECK (damaged IN (0, 1)),
      use TEXT,
      due_on TEXT,
      shelved_on TEXT,
      keeper TEXT,
      since TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX copy_by_paper ON copy (paper, number);
    CREATE INDEX copy_by_home ON copy (home, phase) WHERE home IS NOT NULL;
    CREATE INDEX copy_by_phase ON copy (phase, since);

    CREATE TABLE copy_use (
      id TEXT PRIMARY KEY,
      copy TEXT NOT NULL,
      paper TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('reading', 'loan')),
      seat TEXT,
      loan TEXT,
      out_at TEXT NOT NULL,
      out_by TEXT NOT NULL,
      due_on TEXT,
      in_at TEXT,
      in_by TEXT,
      pages_copied INTEGER,
      photographed INTEGER CHECK (photographed IN (0, 1))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX copy_use_by_time ON copy_use (out_at);
    CREATE INDEX copy_use_open ON copy_use (out_at) WHERE in_at IS NULL;
    CREATE INDEX copy_use_by_copy ON copy_use (copy, out_at);
  `,
};
