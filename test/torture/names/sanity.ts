import { checkFolder } from '../../../server/check-library.ts';
import { emptyRoom, runImport } from '../../fixtures/import-room.ts';
import { plantDocuments, plantedKinds, plantFaults, storedIn } from '../../fixtures/planted-faults.ts';
import { seeded } from '../../fixtures/random.ts';
import type { Torture } from '../torture.ts';

/** A clean library of 10,000 documents gives no alarm; twelve planted faults are all found, and put right from the source. */
export const torture: Torture = async ({ seed, times }) => {
  const documents = times ?? 10_000;
  const random = seeded(seed);
  const room = emptyRoom();
  const broken: string[] = [];
  const check = async (repair: boolean) => {
    const done = await checkFolder(room.data, { repair });
    if (!done.ok) throw new Error(done.error.code);
    return done.value;
  };
  const some = <T>(from: readonly T[], count: number): T[] => {
    const left = [...from];
    return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)).flat();
  };
  try {
    plantDocuments(room, documents);
    await runImport(room.source, room.data);
    const clean = await check(false);
    broken.push(...clean.faults.map(({ kind, subject }) => `false alarm: ${kind} ${subject}`));
    const numbers = Array.from({ length: documents }, (_, n) => n);
    plantFaults(room, some(storedIn(room), 4), some(numbers, 4));
    const found = await check(true);
    const kinds = found.faults.map(({ kind }) => kind).sort();
    if (kinds.join() !== plantedKinds.join()) broken.push(`found ${kinds.join(' ')}`);
    broken.push(
      ...found.faults.filter(({ repaired }) => !repaired).map(({ kind }) => `not repaired: ${kind}`),
    );
    const after = await check(false);
    broken.push(...after.faults.map(({ kind, subject }) => `left: ${kind} ${subject}`));
    return {
      broken,
      figures: {
        documents: clean.documents,
        files: clean.files,
        falseAlarms: clean.faults.length,
        found: kinds.length,
      },
    };
  } finally {
    room.remove();
  }
};
