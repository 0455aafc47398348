import type { Migration } from '../../migrate.ts';

/** Documents by the address they have at their source, without scheme and closing slash: links between documents find them. */
export const addresses: Migration = {
  number: 5,
  name: 'addresses',
  sql: `
    CREATE INDEX document_by_address ON document (
      rtrim(substr(json_extract(record, '$.source.url'), instr(json_extract(record, '$.source.url'), '://') + 3), '/')
    ) WHERE state = 'shown';
  `,
};
