import { expect, test } from 'vitest';
import { killScanning } from '../fixtures/scan-kill.ts';
import { randomOf } from '../torture/torture.ts';

test('scans and their recognition are taken up again after a kill, and none is lost or read twice', async () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  const { broken, kept } = await killScanning(2, randomOf(seed));
  expect(broken, `seed ${seed}`).toEqual([]);
  expect(kept).toBeGreaterThan(0);
}, 180_000);
