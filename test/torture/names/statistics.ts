import { setImmediate } from 'node:timers/promises';
import { judgeDocket, openStoredDockets } from '../../fixtures/statistics/dockets.ts';
import { randomOf, type Torture } from '../torture.ts';

const usual = 100_000;
const shown = 10;

/** Statistics are exact: random dockets against an independent recount, every identity and the carry-over included; each also as the records give it. */
export const torture: Torture = async ({ seed, times }) => {
  const random = randomOf(seed);
  const broken: string[] = [];
  const count = times ?? usual;
  let cases = 0;
  const stored = openStoredDockets();
  for (let run = 0; run < count && broken.length < shown; run += 1) {
    await setImmediate(); // SQLite's statements are let go only between turns of the loop
    for (const judged of [judgeDocket(random), stored.judge(random)]) {
      cases += judged.cases;
      if (judged.broken) broken.push(`docket ${run}: ${judged.broken}`);
    }
  }
  stored.close();
  return { broken, figures: { dockets: count, cases } };
};
