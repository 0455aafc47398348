import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cli } from '../../test/fixtures/programs.ts';
import { citizenForm, openTestRoom, type TestRoom, visitorSession } from '../../test/fixtures/room.ts';
import { tempDir } from '../../test/fixtures/temp.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await openTestRoom();
  await room.value('applications.submit', { form: citizenForm, signature: null }, visitorSession);
});
afterAll(() => room.close());

it('backs up, lists, verifies and restores the records, and refuses what it cannot do', async () => {
  const stick = join(tempDir(), 'stick');
  const data = room.dataDir;
  expect(cli('backup', stick, '--data', data)).toMatchObject({ status: 1 });
  mkdirSync(stick);
  const made = cli('backup', stick, '--data', data).json() as { name: string; events: number };
  expect(cli('backups', stick, '--data', data).json()).toEqual({ names: [made.name] });
  expect(cli('verify', '--data', data).json()).toMatchObject({ records: { faults: [], stray: [] } });

  // somebody has the records open
  expect(cli('restore', stick, made.name, '--terminal', 'B1', '--data', data).status).toBe(1);
  const other = join(tempDir(), 'other');
  mkdirSync(other);
  expect(cli('restore', stick, made.name, '--terminal', 'A1', '--data', other).status).toBe(1);
  expect(cli('restore', stick, made.name, '--terminal', 'B1', '--data', other).json()).toMatchObject({
    events: made.events,
    aside: null,
  });
  const verified = cli('verify', '--data', other).json() as { records: { events: number } };
  expect(verified).toMatchObject({ records: { faults: [], stray: [] } });
  expect(verified.records.events).toBe(made.events + 1);

  const db = new Database(join(other, 'records.db'));
  db.exec('DROP TRIGGER event_is_final');
  db.exec("UPDATE event SET actor = 'forged' WHERE serial = 2 AND terminal = 'A1'");
  db.close();
  const forged = cli('verify', '--data', other);
  expect(forged.status).toBe(1);
  expect(forged.json()).toMatchObject({
    records: { faults: [{ terminal: 'A1', serial: 2, reason: 'changed' }] },
  });
}, 60_000);
