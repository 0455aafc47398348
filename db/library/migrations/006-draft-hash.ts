import type { Migration } from '../../migrate.ts';

/** All of a draft as a hash, beside the hash of what a reviewer looked at; empty where a row was written before there was one. */
export const draftHash: Migration = {
  number: 6,
  name: 'draft-hash',
  sql: "ALTER TABLE document ADD COLUMN draft_hash TEXT NOT NULL DEFAULT '';",
};
