import { walkCustody } from '../../fixtures/custody-walk.ts';
import { randomOf, type Torture } from '../torture.ts';

const usual = 100_000;
const shown = 10;

/** Papers are in one place with one holder: random lives of copies against a table of their own, and inventories that count what is there. */
export const torture: Torture = async ({ seed, times }) => {
  const random = randomOf(seed);
  const broken: string[] = [];
  const count = times ?? usual;
  for (let run = 0; run < count && broken.length < shown; run += 1) {
    const wrong = walkCustody(random);
    if (wrong) broken.push(`walk ${run}: ${wrong}`);
  }
  return { broken, figures: { walks: count } };
};
