import { seeded } from '../../fixtures/random.ts';
import { mutateSync } from '../../fixtures/sync-mutants.ts';
import type { Torture } from '../torture.ts';

/** 10,000 mutated packages: nothing but exactly what was signed is taken, each within 5 s. */
export const torture: Torture = async ({ seed, times }) => {
  const { broken, kinds, ...figures } = await mutateSync(times ?? 10_000, seeded(seed));
  return { broken, figures: { ...figures, ...kinds } };
};
