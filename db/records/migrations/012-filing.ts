import type { Migration } from '../../migrate.ts';

/** How cases are filed, how long they are kept, what was destroyed; and the number a case has on the city's platform. */
export const filing: Migration = {
  number: 12,
  name: 'filing',
  sql: `
    ALTER TABLE application ADD COLUMN filed_on TEXT;
    ALTER TABLE application ADD COLUMN retention TEXT;
    ALTER TABLE application ADD COLUMN keep_until TEXT;
    ALTER TABLE application ADD COLUMN papers INTEGER;
    ALTER TABLE application ADD COLUMN pages INTEGER;
    ALTER TABLE application ADD COLUMN destroyed_on TEXT;
    ALTER TABLE application ADD COLUMN platform_number TEXT;
    ALTER TABLE application ADD COLUMN platform_key TEXT;
    CREATE INDEX application_to_file ON application (served_on, id) WHERE ended = 1 AND filed_on IS NULL;
    CREATE INDEX application_kept ON application (keep_until, id) WHERE filed_on IS NOT NULL AND destroyed_on IS NULL;
    CREATE INDEX application_destroyed ON application (destroyed_on, id) WHERE destroyed_on IS NOT NULL;
    CREATE INDEX application_by_platform ON application (platform_key) WHERE platform_key IS NOT NULL;

    CREATE TABLE destruction (
      id TEXT PRIMARY KEY,
      cases TEXT NOT NULL CHECK (json_valid(cases)),
      basis TEXT NOT NULL,
      proposed_at TEXT NOT NULL,
      proposed_by TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('proposed', 'destroyed', 'refused')),
      decided_at TEXT,
      decided_by TEXT
    ) STRICT, WITHOUT ROWID;

    INSERT OR REPLACE INTO meta (key, value) VALUES ('stale', 'filing');
  `,
};
