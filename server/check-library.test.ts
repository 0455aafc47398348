import { existsSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyRoom, type Room, runImport } from '../test/fixtures/import-room.ts';
import {
  harm,
  plantDocuments,
  plantedKinds,
  plantFaults,
  rowOf,
  storedIn,
} from '../test/fixtures/planted-faults.ts';
import { checkFolder, lastCheck } from './check-library.ts';

let room: Room;
beforeEach(async () => {
  room = emptyRoom();
  plantDocuments(room, 12);
  await runImport(room.source, room.data);
});
afterEach(() => room.remove());

const check = async (repair = false) => {
  const done = await checkFolder(room.data, { repair });
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
};
test('a clean library has no fault', async () => {
  expect(await check()).toMatchObject({ files: 13, documents: 13, faults: [] });
});

test('twelve planted faults are found, and put right where that can be done', async () => {
  plantFaults(room, storedIn(room), [1, 2, 3, 4]);
  const found = await check();
  expect(found.faults.map(({ kind }) => kind).sort()).toEqual(plantedKinds);
  expect(found.faults.every(({ repaired }) => !repaired)).toBe(true);
  expect(lastCheck(room.data)).toEqual(found);

  const repaired = await check(true);
  expect(repaired.faults.filter(fault => !fault.repaired)).toEqual([]);
  expect((await check()).faults).toEqual([]);
});

test('what the source no longer has is reported, and nothing is made up for it', async () => {
  const [gone = ''] = storedIn(room);
  rmSync(gone);
  rmSync(room.source, { recursive: true });
  harm(room, `DELETE FROM document_text WHERE document = ${rowOf(5)}`);
  const { faults } = await check(true);
  expect(faults.map(({ kind, repaired }) => [kind, repaired]).sort()).toEqual([
    ['fileMissing', false],
    ['textMissing', false],
  ]);
  expect(existsSync(gone)).toBe(false);
});
