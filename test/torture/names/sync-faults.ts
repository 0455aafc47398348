import { faultSync } from '../../fixtures/sync-faults.ts';
import type { Torture } from '../torture.ts';

/** The disk full at every step, the network cut and the server lying at every class of files. */
export const torture: Torture = async () => {
  const { broken, kinds, ...figures } = await faultSync();
  return { broken, figures: { ...figures, ...kinds } };
};
