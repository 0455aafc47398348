import { attackSync } from '../../fixtures/sync-attacks.ts';
import type { Torture } from '../torture.ts';

/** Nine attacks in twenty variants refused, twenty honest rotations accepted. */
export const torture: Torture = async ({ times }) => {
  const { broken, codes, ...figures } = await attackSync(times ?? 20, times ?? 20);
  return { broken, figures: { ...figures, ...codes } };
};
