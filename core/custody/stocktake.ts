import type { Finding } from '../../contract/custody/stocktake.ts';

/** A copy in an inventory: where it should lie, whether and where it was counted. */
export type Counted = {
  /** null: it was not expected here */
  readonly expected: string | null;
  readonly counted: boolean;
  /** null where it was ticked off on a list */
  readonly place: string | null;
  readonly damaged: boolean;
};

/** What a copy turned out to be; of several findings the one that asks for more. Pure. */
export const findingOf = ({ expected, counted, place, damaged }: Counted): Finding => {
  if (!counted) return 'missing';
  if (expected === null) return 'extra';
  if (place !== null && place !== expected) return 'misplaced';
  return damaged ? 'damaged' : 'found';
};
