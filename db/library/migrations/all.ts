import type { Migration } from '../../migrate.ts';
import { documents } from './001-documents.ts';
import { search } from './002-search.ts';
import { review } from './003-review.ts';
import { repositories } from './004-repositories.ts';
import { addresses } from './005-addresses.ts';
import { draftHash } from './006-draft-hash.ts';
import { twins } from './007-twins.ts';
import { recognised } from './008-recognised.ts';
import { sameText } from './009-same-text.ts';
import { publishingOrder } from './010-publishing-order.ts';

/** Every step of library.db, in order. */
export const migrations: readonly Migration[] = [
  documents,
  search,
  review,
  repositories,
  addresses,
  draftHash,
  twins,
  recognised,
  sameText,
  publishingOrder,
];
