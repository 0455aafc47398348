import type { Migration } from '../../migrate.ts';

/** The register of shelving in its own order: a room has three times as many copies as papers. */
export const shelving: Migration = {
  number: 20,
  name: 'shelving',
  sql: 'CREATE INDEX copy_by_shelving ON copy (shelved_on, barcode) WHERE shelved_on IS NOT NULL;',
};
