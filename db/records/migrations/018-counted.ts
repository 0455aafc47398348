import type { Migration } from '../../migrate.ts';

/**
 * Which cases may lapse by themselves; which are counted one by one; and one index that holds all that lists are filtered and ordered by, open
 * cases first, so that a list in an unusual order or a search by a part of a number reads no case it does not show;
 * and the number as it is typed.
 */
export const counted: Migration = {
  number: 18,
  name: 'counted',
  sql: `
    ALTER TABLE application_facts ADD COLUMN may_lapse INTEGER NOT NULL DEFAULT 0 CHECK (may_lapse IN (0, 1));
    DROP INDEX application_facts_contested;
    CREATE INDEX application_facts_apart ON application_facts (id)
      WHERE (proceedings <> '[]' OR applicant IS NULL OR fee_on IS NOT NULL OR may_lapse = 1);
    CREATE INDEX application_lists ON application
      (ended, next_on, received_on, updated_at, number, number_key, platform_key, handler, waiting, state, channel, applicant, topic, id);
    CREATE INDEX application_by_key ON application (number_key);
    INSERT OR REPLACE INTO meta (key, value) VALUES ('stale', 'counted');
  `,
};
