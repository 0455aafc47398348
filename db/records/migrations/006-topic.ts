import type { Migration } from '../../migrate.ts';

/** What a case is about; no stream said so before, so the empty column is what a rebuild would give. */
export const topic: Migration = {
  number: 6,
  name: 'topic',
  sql: `
    ALTER TABLE application ADD COLUMN topic TEXT;
    CREATE INDEX application_by_topic ON application (topic) WHERE topic IS NOT NULL;
  `,
};
