import type { RecognisedPage } from '../library/recognised.ts';

/** What a reviewer has said of one content of a document. It holds for exactly that content and for no later one. */
export const verdicts = ['approved', 'held', 'refused'] as const;
export type ReviewVerdict = (typeof verdicts)[number];

/** How a document stands towards visitors. Only `shown` reaches them. */
export type Standing = 'shown' | 'waiting' | 'held' | 'refused' | 'takenDown';

/** What is on record of a document and of the content that is to be shown. */
export type Decided = {
  /** taken down and not restored: whatever its content, it stays away */
  readonly takenDown: boolean;
  /** of this very content; null where nobody has looked at it */
  readonly verdict: ReviewVerdict | null;
  /** staff have confirmed the repair of its damaged text */
  readonly repaired: boolean;
  /** 识别文字 joined to the document; holds for as long as it has those files */
  readonly recognised: readonly RecognisedPage[];
};

export const undecided: Decided = { takenDown: false, verdict: null, repaired: false, recognised: [] };

/** Where decisions alone lead; null: nobody has decided, so a document stays as it stands. */
export const decidedStanding = ({ takenDown, verdict }: Decided): Standing | null =>
  takenDown ? 'takenDown' : verdict === 'approved' ? 'shown' : verdict;

/**
 * How a document may stand (条例 17: examined before it is disclosed). What staff decided comes first, then the gates, then whether its source
 * is reviewed elsewhere.
 */
export const standingOf = (
  decided: Decided,
  { gated, trusted }: { readonly gated: boolean; readonly trusted: boolean },
): Standing => decidedStanding(decided) ?? (gated ? 'held' : trusted ? 'shown' : 'waiting');

/** How a source's new documents are taken: shown at once, or kept until a reviewer has looked. */
export type Trust = 'shown' | 'review';

/** Documents of the product itself, and those a signature vouches for. */
export const isOwn = (kind: string): boolean => kind === 'sample' || kind === 'repository';

/**
 * The trust of a source. The sample library is the product's own and a repository is vouched for by its signature; everything else is looked at by
 * staff, unless there are none yet (before set-up) or an administrator has said that the source is reviewed elsewhere. What comes off a website
 * nobody at this machine has chosen paper by paper, so it waits even for the first staff.
 */
export const trustOf = (kind: string, room: { readonly setUp: boolean; readonly trusted: boolean }): Trust =>
  isOwn(kind) || room.trusted || (!room.setUp && kind !== 'website') ? 'shown' : 'review';
