import { killCustody } from '../../fixtures/custody-kill.ts';
import { randomOf, type Torture } from '../torture.ts';

/** 200 SIGKILLs while papers are registered, moved, given out and withdrawn: nothing acknowledged is lost, nothing is half there. */
export const torture: Torture = async ({ seed, times }) => {
  const { broken, ...figures } = await killCustody(times ?? 200, randomOf(seed));
  return { broken, figures };
};
