import type { Migration } from '../../migrate.ts';

/** The lists of cases, folded from their streams as of each stream's last event. */
export const applications: Migration = {
  number: 5,
  name: 'applications',
  sql: `
    CREATE TABLE application (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      number_key TEXT NOT NULL,
      enquiry TEXT,
      case_kind TEXT NOT NULL,
      channel TEXT NOT NULL,
      applicant TEXT,
      state TEXT NOT NULL,
      ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
      waiting INTEGER NOT NULL CHECK (waiting IN (0, 1)),
      received_on TEXT,
      due_on TEXT,
      provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
      next_on TEXT,
      outcome TEXT,
      served_on TEXT,
      handler TEXT,
      proposed TEXT,
      updated_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX application_by_next ON application (ended, next_on, id);
    CREATE INDEX application_by_received ON application (received_on, id);
    CREATE INDEX application_by_handler ON application (handler, ended, next_on);
    CREATE INDEX application_by_proposed ON application (proposed) WHERE proposed IS NOT NULL;
    CREATE INDEX application_by_waiting ON application (waiting, next_on) WHERE waiting = 1;

    CREATE TABLE application_ask (
      id TEXT PRIMARY KEY,
      application TEXT NOT NULL,
      what TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX application_ask_by_case ON application_ask (application);

    CREATE TABLE application_lookup (
      field TEXT NOT NULL,
      hash TEXT NOT NULL,
      application TEXT NOT NULL,
      PRIMARY KEY (field, hash, application)
    ) STRICT, WITHOUT ROWID;
  `,
};
