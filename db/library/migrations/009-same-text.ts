import type { Migration } from '../../migrate.ts';

/** Texts by the size of their words, blanks left out: the same text is looked for among those of one size only (db/library/same-text.ts). */
export const sameText: Migration = {
  number: 9,
  name: 'same-text',
  sql: `
    CREATE INDEX document_text_by_size
    ON document_text (octet_length(replace(replace(replace(text, char(10), ''), ' ', ''), char(12288), '')));
  `,
};
