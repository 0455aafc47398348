import { killIntakes } from '../../fixtures/intake-kill.ts';
import { randomOf, type Torture } from '../torture.ts';

/** 200 SIGKILLs while applications are taken: none that was acknowledged is lost, none is half there. */
export const torture: Torture = async ({ seed, times }) => {
  const { broken, ...figures } = await killIntakes(times ?? 200, randomOf(seed));
  return { broken, figures };
};
