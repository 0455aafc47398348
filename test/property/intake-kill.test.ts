import { expect, test } from 'vitest';
import { killIntakes } from '../fixtures/intake-kill.ts';
import { randomOf } from '../torture/torture.ts';

test('killed while taking applications, no acknowledged one is lost and none is half there', async () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  const { broken, taken } = await killIntakes(20, randomOf(seed));
  expect(broken, `seed ${seed}`).toEqual([]);
  expect(taken, `seed ${seed}`).toBeGreaterThanOrEqual(20);
}, 240_000);
