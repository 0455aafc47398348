import type { Migration } from '../../migrate.ts';

/** Documents on show by when they were published: 最新公开 reads its first few without a walk over all of them. */
export const publishingOrder: Migration = {
  number: 10,
  name: 'publishing-order',
  sql: `
    CREATE INDEX document_by_publishing
    ON document (coalesce(published_at, written_on, '') DESC, rowid DESC) WHERE state = 'shown';
  `,
};
