import { expect, test } from 'vitest';
import { killImports } from '../fixtures/import-kill.ts';
import { randomOf } from '../torture/torture.ts';

test('an import killed at any moment leaves the old library or the new one, and the next import goes on', async () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  const { broken, killed } = await killImports(10, randomOf(seed));
  expect(broken, `seed ${seed}`).toEqual([]);
  expect(killed, `seed ${seed}`).toBeGreaterThan(2);
}, 240_000);
