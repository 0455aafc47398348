import type { Migration } from '../../migrate.ts';

/** Every line of a paper's key has an end, the last one too: its last pair of characters is a triple of the index and is found like any other. */
export const paperKeyEnds: Migration = {
  number: 19,
  name: 'paper-key-ends',
  sql: 'UPDATE paper_find SET key = key || char(10);',
};
