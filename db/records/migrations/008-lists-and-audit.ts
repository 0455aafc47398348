import type { Migration } from '../../migrate.ts';

/**
 * Indexes for lists that are never sorted and counts that are never made over the whole table; and for asking the log who did what, by day, by
 * person, by kind and by case.
 */
export const listsAndAudit: Migration = {
  number: 8,
  name: 'lists and audit',
  sql: `
    DROP INDEX application_by_next;
    CREATE INDEX application_open_by_next ON application (next_on IS NULL, next_on, id) WHERE ended = 0;
    CREATE INDEX application_open_limits ON application (next_on) WHERE ended = 0;
    DROP INDEX application_by_handler;
    CREATE INDEX application_of_handler_by_next ON application (handler, next_on IS NULL, next_on, id) WHERE ended = 0;
    DROP INDEX application_by_waiting;
    CREATE INDEX application_waiting_by_next ON application (next_on IS NULL, next_on, id) WHERE waiting = 1;
    DROP INDEX application_by_proposed;
    CREATE INDEX application_proposed_by_next ON application (next_on IS NULL, next_on, id) WHERE proposed IS NOT NULL;
    CREATE INDEX application_by_limit ON application (next_on IS NULL, next_on, id);
    CREATE INDEX application_by_update ON application (updated_at, id);

    CREATE INDEX event_by_day ON event (substr(at, 1, 10));
    CREATE INDEX event_by_actor ON event (actor);
    CREATE INDEX event_by_type ON event (type);
    CREATE INDEX event_about_case ON event (json_extract(data, '$.caseId'))
      WHERE type IN ('staff.lookedAt', 'staff.exported', 'ask.received');
  `,
};
