import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input, MethodName } from '../../../contract/index.ts';
import { longestNote, mistakes } from '../../../contract/mistakes.ts';
import { settingsSchema } from '../../../contract/settings.ts';
import { draftOf } from '../../../test/fixtures/draft.ts';
import { testLibrary } from '../../../test/fixtures/library.ts';
import { cheapScrypt, openTestRoom, type TestRoom, visitorSession } from '../../../test/fixtures/room.ts';
import { openDispatcher } from '../dispatch.ts';
import { forgetNotes } from '../forgetting-notes.ts';
import { openRoom } from '../room.ts';
import { rulesOf } from '../rules.ts';

const document = 'doc-1';
const title = '云溪县城市低保审核办法';
let room: TestRoom;
let time = '2026-03-05T09:00:00'; // a Thursday
beforeEach(async () => {
  time = '2026-03-05T09:00:00';
  room = await openTestRoom(() => new Date(time));
  const library = testLibrary(room.dataDir);
  library.add(draftOf({ title }));
  library.add(draftOf({ title: '暂缓公开的文件' }), 'held');
  library.db.close();
});
afterEach(() => room.close());

const desk = <M extends MethodName>(method: M, input: Input<M>) =>
  room.value(method, input, room.administrator);
const refusal = async <M extends MethodName>(method: M, input: Input<M>, session = visitorSession) => {
  const result = await room.call(method, input, session);
  return result.ok ? 'ok' : result.error.code;
};
const report = (also: Partial<Input<'mistakes.report'>> = {}) =>
  room.value('mistakes.report', { document, kind: 'content', note: '', ...also }, visitorSession);
const queue = (state: Input<'mistakes.queue'>['state'] = 'waiting') => desk('mistakes.queue', { state });
test('a visitor reports a mistake, the desk answers it, and the record says who did what', async () => {
  const note = '第三页的金额应为800元，我叫苏小满';
  expect(await report({ note }), 'three working days on').toEqual({
    number: 'A1-2026-1',
    dueOn: '2026-03-10',
  });
  const [row] = (await queue()).rows;
  expect(row).toMatchObject({
    number: 'A1-2026-1',
    document,
    title,
    kind: 'content',
    noted: true,
    state: 'waiting',
    dueOn: '2026-03-10',
    overdue: false,
    answeredAt: null,
  });
  const id = row?.id ?? '';
  const { position, note: read, answers } = await desk('mistakes.open', { id });
  expect({ read, answers }).toEqual({ read: note, answers: [] });

  const passedOn = { id, position, verdict: 'passedOn', text: '已函告县民政局核实' } as const;
  await desk('mistakes.answer', passedOn);
  expect(await refusal('mistakes.answer', passedOn, room.administrator), 'somebody was faster').toBe(
    'mistakes.moved',
  );
  const clerk = await room.join('赵经办', 'clerk');
  time = '2026-03-05T09:05:00';
  const again = await room.value('mistakes.open', { id }, clerk);
  const done = {
    id,
    position: again.position,
    verdict: 'corrected',
    text: '县民政局已更正并重新发布',
  } as const;
  await room.value('mistakes.answer', done, clerk);
  expect((await queue('corrected')).rows[0]).toMatchObject({ state: 'corrected', answeredBy: '赵经办' });
  expect((await queue()).counts).toEqual({ waiting: 0, passedOn: 0, corrected: 1, unfounded: 0 });
  expect((await desk('mistakes.open', { id })).answers).toMatchObject([
    { verdict: 'passedOn', by: '李主任' },
    { verdict: 'corrected', by: '赵经办', text: '县民政局已更正并重新发布' },
  ]);

  const { entries } = await desk('audit.list', { kind: 'mistake' });
  expect(entries.map(({ type, actor, facts }) => [type, actor, facts.verdict ?? facts.kind])).toEqual([
    ['mistake.answered', '赵经办', 'corrected'],
    ['mistake.answered', '李主任', 'passedOn'],
    ['mistake.reported', 'visitor', 'content'],
  ]);
  const looked = (await desk('audit.list', { kind: 'staff' })).entries.filter(
    ({ type }) => type === 'staff.noteRead',
  );
  expect(looked.map(({ actor, facts }) => [actor, facts.number])).toContainEqual(['赵经办', 'A1-2026-1']);
  expect(JSON.stringify([...entries, ...looked]), 'the words are in no log').not.toContain('苏小满');
});

test('what waits comes by its day, and what is past it is counted', async () => {
  await report({ kind: 'file' });
  time = '2026-03-09T09:00:00';
  await report({ kind: 'validity' });
  time = '2026-03-11T09:00:00';
  const session = await room.login('李主任');
  const waiting = await room.value('mistakes.queue', { state: 'waiting' }, session);
  expect(waiting.rows.map(({ kind, dueOn, overdue }) => [kind, dueOn, overdue])).toEqual([
    ['file', '2026-03-10', true],
    ['validity', '2026-03-12', false],
  ]);
  expect(waiting.overdue).toBe(1);
  const { id = '' } = waiting.rows[0] ?? {};
  const { position, note } = await room.value('mistakes.open', { id }, session);
  expect(note).toBeNull();
  const text = '当场打开附件，没有问题';
  await room.value('mistakes.answer', { id, position, verdict: 'unfounded', text }, session);
  expect(await room.value('mistakes.queue', { state: 'waiting' }, session)).toMatchObject({
    total: 1,
    overdue: 0,
  });
});

test('only what a visitor can see is reported, only with words where they are needed, and not without end', async () => {
  expect(await refusal('mistakes.report', { document: 'doc-2', kind: 'file', note: '' })).toBe(
    'library.notFound',
  );
  expect(mistakes.report.input.safeParse({ document, kind: 'other', note: ' ' }).success).toBe(false);
  const long = '错'.repeat(longestNote + 1);
  expect(mistakes.report.input.safeParse({ document, kind: 'content', note: long }).success).toBe(false);
  const answers: string[] = [];
  for (let time = 0; time < 8; time += 1)
    answers.push(await refusal('mistakes.report', { document, kind: 'facts', note: '' }));
  expect(answers).toEqual([...Array(6).fill('ok'), 'mistakes.wait', 'mistakes.wait']);
  time = '2026-03-05T09:11:00';
  expect(await refusal('mistakes.report', { document, kind: 'facts', note: '' })).toBe('ok');
});

test('the list is staff’s, and an unknown report is said to be unknown', async () => {
  for (const { roles } of [mistakes.queue, mistakes.open, mistakes.answer])
    expect(roles).not.toContain('visitor');
  const unknown = '018f0000-0000-7000-8000-000000000000';
  expect(await refusal('mistakes.open', { id: unknown }, room.administrator)).toBe('mistakes.unknown');
  const nothing = { id: unknown, position: 1, verdict: 'unfounded', text: '无' } as const;
  expect(await refusal('mistakes.answer', nothing, room.administrator)).toBe('mistakes.unknown');
});

test('a document that is gone keeps its report, and the list can be folded anew', async () => {
  await report({ note: '已经废止' });
  const library = testLibrary(room.dataDir);
  library.db.exec("UPDATE document SET state = 'withdrawn' WHERE id = 'doc-1'");
  library.db.close();
  expect(await refusal('mistakes.report', { document, kind: 'file', note: '' })).toBe('library.withdrawn');
  expect((await queue()).rows).toMatchObject([{ title }]);
  await room.host.close();
  const again = openRoom({
    dataDir: room.dataDir,
    now: () => new Date(time),
    rules: rulesOf(settingsSchema.parse({})),
    scryptCost: cheapScrypt,
  });
  expect(again.log()?.strayProjections()).toEqual([]);
  again.close();
});

test('a note is destroyed so many months after the answer, and the report stays', async () => {
  await report({ note: '我叫苏小满' });
  await report({ kind: 'file', note: '还没有办' });
  const [{ id = '' } = {}] = (await queue()).rows;
  const { position } = await desk('mistakes.open', { id });
  await desk('mistakes.answer', { id, position, verdict: 'corrected', text: '已更正' });
  await room.host.close();
  const means = { dataDir: room.dataDir, settings: settingsSchema.parse({}) };
  const opened = openRoom({
    ...means,
    now: () => new Date(time),
    rules: rulesOf(means.settings),
    scryptCost: cheapScrypt,
  });
  const lazy = { open: () => opened, close: () => {}, actor: () => 'system' };
  expect(forgetNotes(lazy, { ...means, now: () => new Date('2027-03-05T12:00:00') })).toBe(0);
  expect(forgetNotes(lazy, { ...means, now: () => new Date('2027-03-06T12:00:00') })).toBe(1);
  expect(forgetNotes(lazy, { ...means, now: () => new Date('2027-03-07T12:00:00') }), 'once').toBe(0);
  expect(opened.keys.streamKey(id)).toBeNull();
  expect(opened.log()?.strayProjections()).toEqual([]);
  opened.close();
  await room.reopen(() => {});
  const gone = await desk('mistakes.open', { id });
  expect(gone).toMatchObject({ note: null, forgotten: true, row: { noted: false, state: 'corrected' } });
  expect(gone.answers).toHaveLength(1);
  const [waiting] = (await queue()).rows;
  expect((await desk('mistakes.open', { id: waiting?.id ?? '' })).note, 'nobody has answered it yet').toBe(
    '还没有办',
  );
});

test('before the room is set up nobody would answer, and nothing is taken', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bare-'));
  const library = testLibrary(dataDir);
  library.add(draftOf({ title }));
  library.db.close();
  const host = openDispatcher({ dataDir }, { now: () => new Date(time), scryptCost: cheapScrypt });
  expect(
    await host.call('mistakes.report', { document, kind: 'file', note: '' }, visitorSession),
  ).toMatchObject({
    error: { code: 'staff.notSetUp' },
  });
  await host.close();
  rmSync(dataDir, { recursive: true });
});
