import { killScanning } from '../../fixtures/scan-kill.ts';
import { randomOf, type Torture } from '../torture.ts';

/** 100 SIGKILLs while scans are kept and read: none is lost, no page is left or read twice. */
export const torture: Torture = async ({ seed, times }) => {
  const { broken, ...figures } = await killScanning(times ?? 100, randomOf(seed));
  return { broken, figures };
};
