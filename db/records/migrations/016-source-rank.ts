import type { Migration } from '../../migrate.ts';

/** Whose word goes first where several sources give one document; and take-downs that hold for one content only. */
export const sourceRank: Migration = {
  number: 16,
  name: 'source-rank',
  sql: `
    CREATE TABLE source_rank (source TEXT PRIMARY KEY, rank INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    ALTER TABLE review_taken_down ADD COLUMN content_hash TEXT;
  `,
};
