import { expect, test } from 'vitest';
import { seeded } from '../fixtures/random.ts';
import { attackSync } from '../fixtures/sync-attacks.ts';
import { faultSync } from '../fixtures/sync-faults.ts';
import { hostileSync, mutateSync } from '../fixtures/sync-mutants.ts';

const timeout = 60_000;

test('nine attacks on the trust are refused, honest rotations are followed', { timeout }, async () => {
  expect(await attackSync(1, 2)).toMatchObject({ broken: [], refused: 9, rotations: 2 });
});

test('mutated packages: nothing but what was signed is taken', { timeout }, async () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  expect((await mutateSync(15, seeded(seed))).broken, `seed ${seed}`).toEqual([]);
});

test('hostile paths are refused', { timeout }, async () => {
  expect((await hostileSync(4)).broken).toEqual([]);
});

test('a full disk, a cut network and a lying server leave the library whole', { timeout }, async () => {
  expect((await faultSync(['cut once'], 5)).broken).toEqual([]);
});
