import { hostileSync } from '../../fixtures/sync-mutants.ts';
import type { Torture } from '../torture.ts';

/** 60 hostile paths in an archive, in a signed list and in a signed document: refused, nothing outside staging. */
export const torture: Torture = async ({ times }) => {
  const { broken, kinds, ...figures } = await hostileSync(times ?? undefined);
  return { broken, figures: { ...figures, ...kinds } };
};
