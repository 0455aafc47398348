import type { Migration } from '../../migrate.ts';

/**
 * What the annual tables and the figures count of each case, and what staff typed in and signed for a year. Rooms that already hold cases
 * fold them again when the log is next opened (`stale`, db/records/events.ts).
 */
export const figures: Migration = {
  number: 7,
  name: 'figures',
  sql: `
    CREATE TABLE application_facts (
      id TEXT PRIMARY KEY,
      case_kind TEXT NOT NULL,
      applicant TEXT,
      channel TEXT NOT NULL,
      taken_at TEXT NOT NULL CHECK (taken_at IN ('terminal', 'desk')),
      arrived_on TEXT NOT NULL,
      received_on TEXT,
      corrected_on TEXT,
      decided_on TEXT,
      served_on TEXT,
      closed_on TEXT,
      outcome TEXT,
      refuses INTEGER NOT NULL CHECK (refuses IN (0, 1)),
      proceedings TEXT NOT NULL CHECK (json_valid(proceedings)),
      working_days INTEGER,
      late INTEGER CHECK (late IN (0, 1)),
      correction_on TEXT,
      extended_on TEXT,
      consulted_on TEXT,
      fee_on TEXT,
      fee_yuan INTEGER,
      fee_paid_on TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX application_facts_by_receipt ON application_facts (received_on);
    CREATE INDEX application_facts_by_service ON application_facts (served_on) WHERE served_on IS NOT NULL;
    CREATE INDEX application_facts_by_close ON application_facts (closed_on) WHERE closed_on IS NOT NULL;
    CREATE INDEX application_facts_contested ON application_facts (id) WHERE proceedings <> '[]';

    CREATE TABLE report_year (
      year INTEGER PRIMARY KEY,
      entered TEXT NOT NULL CHECK (json_valid(entered)),
      signed TEXT CHECK (json_valid(signed))
    ) STRICT;

    INSERT OR REPLACE INTO meta (key, value) VALUES ('stale', 'figures');
  `,
};
