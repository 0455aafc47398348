import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disk, fileStore, realDisk } from '../../db/library/files.ts';
import { folderAt } from '../fixtures/import-kill.ts';
import { emptyRoom, openWriter, plant, type Room, runImport } from '../fixtures/import-room.ts';

let room: Room;
beforeEach(() => {
  room = emptyRoom();
});
afterEach(() => room.remove());

/** A disk whose k-th step fails. */
const failingAt = (k: number, code: string): { disk: Disk; reached: () => boolean } => {
  let steps = 0;
  const may =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      steps++;
      if (steps === k) throw Object.assign(new Error(`${code}: injected`), { code, syscall: 'write' });
      return act(...args);
    };
  return {
    reached: () => steps >= k,
    disk: {
      mkdir: may(realDisk.mkdir),
      create: may(realDisk.create),
      write: may(realDisk.write),
      sync: may(realDisk.sync),
      rename: may(realDisk.rename),
      syncFolder: may(realDisk.syncFolder),
      remove: may(realDisk.remove),
    },
  };
};

const titles = (data: string): string[] => {
  const db = openWriter(data);
  const found = db
    .prepare<[], string>("SELECT title || version FROM document WHERE state = 'shown' ORDER BY title")
    .pluck()
    .all();
  db.close();
  return found;
};

describe('a write that fails at the k-th step', () => {
  test.each(['ENOSPC', 'EIO', 'EACCES'])(
    '%s: an import leaves the old library, and the next one succeeds',
    async code => {
      plant(room.source, folderAt(0));
      await runImport(room.source, room.data);
      plant(room.source, folderAt(4));
      const old = titles(room.data);
      let failures = 0;
      for (let k = 1; ; k++) {
        const { disk, reached } = failingAt(k, code);
        const outcome = await runImport(room.source, room.data, { disk }).then(
          report => report.outcome,
          error => (error as NodeJS.ErrnoException).code,
        );
        if (!reached()) {
          expect(outcome).toBe('activated');
          break;
        }
        if (outcome === 'activated') {
          // The failing step came after the activation: tidying up may fail and must not undo anything.
          expect(titles(room.data)).not.toEqual(old);
          break;
        }
        failures++;
        expect(outcome).toBe(code === 'ENOSPC' ? 'failed' : code);
        expect(titles(room.data)).toEqual(old);
      }
      expect(failures).toBeGreaterThan(3);
      expect((await runImport(room.source, room.data)).outcome).toBe('unchanged');
    },
  );

  test('keeping a file leaves nothing under its name but the whole of it', async () => {
    const content = new TextEncoder().encode('云溪县'.repeat(1000));
    const { sha256 } = await fileStore(room.data).keep([content]);
    await fileStore(room.data).sweep(() => false);
    for (let k = 1; ; k++) {
      const { disk, reached } = failingAt(k, 'ENOSPC');
      const store = fileStore(room.data, disk);
      const failed = await store.keep([content.subarray(0, 2000), content.subarray(2000)]).then(
        () => false,
        () => true,
      );
      expect(await store.has(sha256)).toBe(await store.intact(sha256));
      if (!failed) {
        expect(reached()).toBe(false);
        expect(await store.intact(sha256)).toBe(true);
        break;
      }
    }
  });
});
