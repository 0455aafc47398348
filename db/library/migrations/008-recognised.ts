import type { Migration } from '../../migrate.ts';

/**
 * 识别文字 that a reviewer joined to a document, as `[{file, page, text}]`. Beside the text and not in it: what the source gave stays as it is,
 * and the few documents that have some cost the others nothing.
 */
export const recognised: Migration = {
  number: 8,
  name: 'recognised',
  sql: `
    CREATE TABLE recognised (
      document INTEGER PRIMARY KEY REFERENCES document (rowid),
      pages TEXT NOT NULL
    ) STRICT;
  `,
};
