import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingsSchema } from '../../../contract/settings.ts';
import { citizenForm, openTestRoom, type TestRoom, visitorSession } from '../../../test/fixtures/room.ts';

let room: TestRoom;
beforeEach(async () => {
  room = await openTestRoom(() => new Date('2026-03-02T12:00:00'));
});
afterEach(() => room.close());

const read = () => room.value('settings.read', {}, room.administrator);
const recorded = async () =>
  (await room.value('audit.list', { kind: 'room' }, room.administrator)).entries.filter(
    ({ type }) => type === 'room.settingsChanged',
  );

describe('the settings', () => {
  it('are written to the file, count at once and are on record', async () => {
    const { settings } = await read();
    const next = {
      ...settings,
      enquiryPhone: '0999-0000456',
      clock: { ...settings.clock, firstDay: 'same' as const },
    };
    const { id } = await room.value(
      'applications.submit',
      { form: citizenForm, signature: null },
      visitorSession,
    );
    const due = async () =>
      (await room.value('applications.list', { view: 'all' }, room.administrator)).rows.find(
        row => row.id === id,
      )?.dueOn;
    expect(await due()).toBe('2026-03-30');
    await room.value('settings.change', { settings: next }, room.administrator);
    // the day of receipt is day 1 now, and every list is folded anew
    expect(await due()).toBe('2026-03-27');
    expect(JSON.parse(readFileSync(join(room.dataDir, 'settings.json'), 'utf8'))).toMatchObject({
      enquiryPhone: '0999-0000456',
    });
    expect(await recorded()).toMatchObject([{ actor: '李主任', facts: { changed: 'enquiryPhone, clock' } }]);
    const receipt = await room.value(
      'applications.submit',
      { form: citizenForm, signature: null },
      visitorSession,
    );
    expect(receipt.enquiryPhone).toBe('0999-0000456');
  });

  it('that are impossible are refused', async () => {
    const { settings } = await read();
    for (const wrong of [
      { numberPattern: '申{year}' },
      { retention: { years: [], usual: null } },
      { unit: '' },
    ])
      expect(settingsSchema.safeParse({ ...settings, ...wrong }).success).toBe(false);
  });
});

it('settings changed in the file by hand are on record once somebody looks', async () => {
  const again = await openTestRoom(() => new Date('2026-03-02T12:00:00'), {
    enquiryPhone: '0999-0000789',
  });
  await again.value('settings.read', {}, again.administrator);
  const { entries } = await again.value('audit.list', { kind: 'room' }, again.administrator);
  expect(entries[0]).toMatchObject({ actor: 'system', facts: { changed: 'enquiryPhone' } });
  await again.close();
});
