import { killImports } from '../../fixtures/import-kill.ts';
import { randomOf, type Torture } from '../torture.ts';

/** 1,000 SIGKILLs over imports: the library is the old or the new one, whole. */
export const torture: Torture = async ({ seed, times }) => {
  const { broken, ...figures } = await killImports(times ?? 1000, randomOf(seed));
  return { broken, figures };
};
