import type { Migration } from '../../migrate.ts';

/** Which room this is, folded from the room's stream. */
export const room: Migration = {
  number: 3,
  name: 'room',
  sql: `
    CREATE TABLE room (
      id TEXT NOT NULL,
      unit TEXT NOT NULL,
      terminal TEXT NOT NULL,
      since TEXT NOT NULL
    ) STRICT;
  `,
};
