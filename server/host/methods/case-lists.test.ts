import { afterEach, beforeEach, expect, it } from 'vitest';
import { mostNames } from '../../../contract/applications/methods.ts';
import { settingsSchema } from '../../../contract/settings.ts';
import { applicationProjection } from '../../../db/records/applications.ts';
import { EventStore } from '../../../db/records/events.ts';
import { openRecords } from '../../../db/records/open.ts';
import { invented } from '../../../test/bench/docket.ts';
import { openTestRoom, type TestRoom } from '../../../test/fixtures/room.ts';
import { rulesOf } from '../rules.ts';

let room: TestRoom;
beforeEach(async () => {
  room = await openTestRoom();
});
afterEach(() => room.close());

/** Puts so many invented cases on record, without anybody typing them in. */
const record = (count: number) =>
  room.reopen(() => {
    const opened = openRecords(room.dataDir);
    if (!opened.ok) throw new Error(opened.error.code);
    const { records, keys } = opened.value;
    const rules = rulesOf(settingsSchema.parse({}));
    const log = new EventStore(records, 'A1', [applicationProjection(rules)]);
    log.append(Array.from({ length: count }, (_, at) => invented(at).slice(0, 2)).flat());
    records.close();
    keys.close();
  });

it('writes no more names into one file than can be answered for, and any number of rows without them', async () => {
  await record(mostNames + 1);
  const order = { view: 'all', format: 'csv' } as const;
  expect(await room.call('applications.export', { ...order, names: true }, room.administrator)).toMatchObject(
    {
      error: { code: 'applications.tooManyNames', params: { most: mostNames } },
    },
  );
  const { base64 } = await room.value('applications.export', { ...order, names: false }, room.administrator);
  const lines = Buffer.from(base64, 'base64').toString('utf8').trim().split('\n');
  expect(lines).toHaveLength(mostNames + 2);
}, 60_000);
