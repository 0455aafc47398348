import type { Migration } from '../../migrate.ts';

/**
 * The same document out of two sources is one record: the others stand behind it, held, and say so by `twin_of`. `address` keeps where a document was
 * before it moved, without scheme and closing slash, so that an old link still finds it.
 */
export const twins: Migration = {
  number: 7,
  name: 'twins',
  sql: `
    ALTER TABLE document ADD COLUMN twin_of INTEGER REFERENCES document (rowid);
    CREATE INDEX document_by_twin ON document (twin_of) WHERE twin_of IS NOT NULL;
    CREATE TABLE address (
      key TEXT PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document (rowid)
    ) STRICT, WITHOUT ROWID;
  `,
};
