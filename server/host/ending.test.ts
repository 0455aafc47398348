import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settingsSchema } from '../../contract/settings.ts';
import { documentId } from '../../core/sync/document-id.ts';
import { applyDecisions } from '../../db/library/decide.ts';
import { openLibraryReader } from '../../db/library/open.ts';
import { openDecisions } from '../../db/records/decisions.ts';
import { openWriter, runImport } from '../../test/fixtures/import-room.ts';
import { openTestRoom, type TestRoom, visitorSession } from '../../test/fixtures/room.ts';
import { endNotices } from './ending.ts';
import { reviewOf } from './import-review.ts';
import { type LazyRoom, lazyRoom } from './room.ts';

const source = { id: 'office', kind: 'folder', name: '测试来源', location: '/' } as const;
let today: string;
const now = () => new Date(`${today}T09:00:00+08:00`);
let room: TestRoom;
let records: LazyRoom;
let folder: string;
const closers: (() => unknown)[] = [];
beforeEach(async () => {
  today = '2026-03-06';
  room = await openTestRoom(now);
  folder = mkdtempSync(join(tmpdir(), 'ending-'));
  const settings = settingsSchema.parse({});
  records = lazyRoom({
    ...means(),
    settings,
    onClose: (close: () => unknown) => closers.push(close),
  } as never);
});
afterEach(async () => {
  for (const close of closers.splice(0)) close();
  await room.close();
  rmSync(folder, { recursive: true });
});

const means = (settings: object = {}) => ({
  dataDir: room.dataDir,
  now,
  settings: settingsSchema.parse(settings),
  library: () => openLibraryReader(room.dataDir),
});
const bringIn = async (text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '公示.txt'), `关于拟表彰单位名单的公示\n${text}\n2026年3月2日\n`);
  const decisions = openDecisions(room.dataDir);
  if (!decisions.ok) throw new Error(decisions.error.code);
  const trusting = reviewOf({ ...source, kind: 'repository' }, decisions.value);
  await runImport(folder, room.dataDir, { review: trusting });
  decisions.value.close();
};
const end = async (settings: object = {}) => {
  const ended = endNotices(records, means(settings));
  const decisions = openDecisions(room.dataDir);
  if (!decisions.ok) throw new Error(decisions.error.code);
  const library = openWriter(room.dataDir);
  applyDecisions(library, ended, decisions.value, now().toISOString());
  library.close();
  decisions.value.close();
  return ended;
};
const seen = async () => {
  const answer = await room.call('library.document', { id }, visitorSession);
  return answer.ok ? answer.value.notice : answer.error.code;
};
let id = '';

test('a notice is taken down after its last day, once, on record, and no import brings it back', async () => {
  await bringIn('公示期：2026年3月2日至3月6日。');
  id = documentId('office', '公示.txt');
  expect(await seen()).toEqual({ kind: 'publicity', from: '2026-03-02', to: '2026-03-06', over: false });
  expect(await end()).toEqual([]);
  today = '2026-03-07';
  expect(await seen()).toMatchObject({ over: true });
  expect(await end({ libraryHealth: { notices: { publicity: 'mark' } } })).toEqual([]);
  expect(await end()).toEqual([id]);
  expect(await seen()).toBe('library.withdrawn');
  await bringIn('公示期：2026年3月2日至3月6日。');
  expect(await seen()).toBe('library.withdrawn');
  await bringIn('公示期：2026年3月2日至3月6日。请监督。');
  expect(await end()).toEqual([id]);
  expect(await seen()).toBe('library.withdrawn');
  const reviewer = await room.login('李主任');
  const { entries } = await room.value('audit.list', {}, reviewer);
  expect(entries.find(({ type }) => type === 'review.ended')).toMatchObject({
    actor: 'system',
    facts: { until: '2026-03-06' },
  });

  const shownAgain = await room.call('review.restore', { id, reason: '延长公示' }, reviewer);
  expect(shownAgain.ok).toBe(true);
  expect(await seen()).toMatchObject({ over: true });
  expect(await end()).toEqual([]);
});

test('one whose end is put off is shown again', async () => {
  await bringIn('公示期：2026年3月2日至3月6日。');
  today = '2026-03-07';
  expect(await end()).toEqual([id]);
  await bringIn('公示期：2026年3月2日至3月10日。');
  expect(await seen()).toMatchObject({ to: '2026-03-10', over: false });
});
