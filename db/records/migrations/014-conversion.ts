import type { Migration } from '../../migrate.ts';

/** How far a case's information is on its way to everybody, and the document it became. */
export const conversion: Migration = {
  number: 14,
  name: 'conversion',
  sql: `
    ALTER TABLE application ADD COLUMN publication TEXT;
    ALTER TABLE application ADD COLUMN document_id TEXT;
    CREATE INDEX application_publication ON application (publication, id) WHERE publication IS NOT NULL;
    INSERT OR REPLACE INTO meta (key, value) VALUES ('stale', 'conversion');
  `,
};
