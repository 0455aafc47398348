/** Why a step is not possible now. Each is an error code, with its sentence in every language. */
export const custodyRefusals = [
  'custody.notFound',
  'custody.placeUnknown',
  'custody.placeClosed',
  'custody.placeInUse',
  'custody.placeCodeTaken',
  'custody.placeKind',
  'custody.samePlace',
  'custody.codeUnknown', // code
  'custody.isOut',
  'custody.isLent',
  'custody.isNotOut',
  'custody.isMissing',
  'custody.isNotMissing',
  'custody.isDamaged',
  'custody.isNotDamaged',
  'custody.isWithdrawn',
  'custody.isNotWithdrawn',
  'custody.isDestroyed',
  'custody.isRejected',
  'custody.notPublic',
  'custody.notMatched',
  'custody.nothingToLabel',
  'custody.alreadyThere',
  'custody.rejectedHasCopies',
] as const;
export type CustodyRefusal = (typeof custodyRefusals)[number];
