import { expect, test } from 'vitest';
import { killCustody } from '../fixtures/custody-kill.ts';
import { randomOf } from '../torture/torture.ts';

test('killed while papers are registered, moved and withdrawn, each is there with its copies and events or not at all', async () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  const { broken, papers } = await killCustody(8, randomOf(seed));
  expect(broken, `seed ${seed}`).toEqual([]);
  expect(papers, `seed ${seed}`).toBeGreaterThanOrEqual(8);
}, 240_000);
