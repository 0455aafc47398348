import type { Migration } from '../../migrate.ts';

/** Sources of further kinds, and what a repository source has taken over. A CHECK cannot be changed: the column is made anew. */
export const repositories: Migration = {
  number: 4,
  name: 'repositories',
  sql: `
    ALTER TABLE source RENAME COLUMN kind TO old_kind;
    ALTER TABLE source ADD COLUMN kind TEXT NOT NULL DEFAULT 'folder'
      CHECK (kind IN ('folder', 'sample', 'repository', 'website'));
    UPDATE source SET kind = old_kind;
    ALTER TABLE source DROP COLUMN old_kind;
    ALTER TABLE source ADD COLUMN state TEXT;
  `,
};
