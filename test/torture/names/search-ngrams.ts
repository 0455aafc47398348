import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchNgrams } from '../../fixtures/search-ngrams.ts';
import type { Torture } from '../torture.ts';

/** What is in the text can be found, and nothing else: random stretches against a plain scan, exact set equality. */
export const torture: Torture = async ({ seed, times }) => {
  const folder = mkdtempSync(join(tmpdir(), 'zwgk-ngrams-'));
  const { checked, failures } = searchNgrams(folder, 400, times ?? 20_000, seed);
  rmSync(folder, { recursive: true, force: true });
  return { broken: failures.slice(0, 20), figures: { stretches: checked, failures: failures.length } };
};
