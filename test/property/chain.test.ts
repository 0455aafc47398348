import { expect, test } from 'vitest';
import { breakChains } from '../fixtures/chain-break.ts';
import { randomOf } from '../torture/torture.ts';

test('a row changed, deleted, reordered or put in is found, and the place named', () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  const { broken, tampered, found } = breakChains(300, 50, randomOf(seed));
  expect(broken, `seed ${seed}`).toEqual([]);
  expect([tampered, found]).toEqual([200, 200]);
});
