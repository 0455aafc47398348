import type { Migration } from '../../migrate.ts';

/** Pages by the size of what was read on them: the same words are looked for among those of one size only. */
export const sameContent: Migration = {
  number: 22,
  name: 'same-content',
  sql: 'CREATE INDEX scan_page_by_size ON scan_page (octet_length(text));',
};
