import { breakChains } from '../../fixtures/chain-break.ts';
import { randomOf, type Torture } from '../torture.ts';

/** Every one of 1,000 rows changed, deleted, reordered and put in, each alone: the chain check finds all and names the place. */
export const torture: Torture = async ({ seed, times }) => {
  const { broken, ...figures } = breakChains(1000, times ?? 1000, randomOf(seed));
  return { broken, figures };
};
