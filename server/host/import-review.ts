import { standingOf, trustOf } from '../../core/review/standing.ts';
import type { Review, Source } from '../../core/sync/changes.ts';
import { documentId } from '../../core/sync/document-id.ts';
import type { Decisions } from '../../db/records/review.ts';

/** How the documents of a source may stand, by what is on record whenever it is asked. */
export const reviewOf = (source: Source, decisions: Decisions): Review => {
  const trust = trustOf(source.kind, {
    setUp: decisions.setUp(),
    trusted: decisions.isTrusted(source.id),
  });
  return ({ key, contentHash, heldFor }) => {
    const decided = decisions.of(documentId(source.id, key), contentHash);
    return {
      decided,
      standing: standingOf(decided, { gated: heldFor.length > 0, trusted: trust === 'shown' }),
    };
  };
};
