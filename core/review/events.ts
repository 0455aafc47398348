import type { ReviewException } from '../../contract/review.ts';

/**
 * What the stream of a document says of its review. The stream is the document's id, which is made from its source and its key there, so that a
 * decision outlives a library that is built anew. Neither titles nor file names are recorded: they may name a person.
 */
export type ReviewEventData = {
  'review.approved': {
    readonly source: string;
    readonly contentHash: string;
    readonly reason: string;
    /** why personal data in it is shown all the same */
    readonly exception: ReviewException | null;
    /** the repair of its damaged text was confirmed */
    readonly repaired: boolean;
  };
  'review.held': { readonly source: string; readonly contentHash: string; readonly reason: string };
  'review.refused': { readonly source: string; readonly contentHash: string; readonly reason: string };
  'review.takenDown': { readonly source: string; readonly contentHash: string; readonly reason: string };
  /** a notice whose time is over (domain row 50); it holds for this content: one with a later end is shown again */
  'review.ended': { readonly source: string; readonly contentHash: string; readonly until: string };
  /** the second decision: shown again as it is */
  'review.restored': { readonly source: string; readonly contentHash: string; readonly reason: string };
};
export type ReviewEventType = keyof ReviewEventData;

/** What the room's stream says of a source. */
export type SourceEventData = {
  'source.trusted': { readonly source: string; readonly reason: string };
  /** whose word goes first where several sources give one document; their names, for whoever reads the log */
  'source.ranked': { readonly order: readonly string[]; readonly names: string };
  /** what visitors saw of a source before there were staff, set down as approved by whoever set the room up */
  'source.adopted': {
    readonly source: string;
    readonly count: number;
    readonly documents: readonly (readonly [id: string, contentHash: string])[];
  };
  'source.reviewed': { readonly source: string; readonly reason: string };
};
