import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../contract/applications/event.ts';
import { openRecords } from '../../../db/records/open.ts';
import { citizenForm, openTestRoom, type TestRoom, visitorSession } from '../../../test/fixtures/room.ts';
import type { Session } from '../handlers.ts';

let now: Date;
let room: TestRoom;
let clerk: Session;
let reviewer: Session;
let folder: string;
beforeEach(async () => {
  now = new Date('2026-03-02T12:00:00');
  folder = mkdtempSync(join(tmpdir(), 'backups-'));
  room = await openTestRoom(() => now);
  clerk = await room.join('王一', 'clerk');
  reviewer = await room.join('赵二', 'reviewer');
});
afterEach(async () => {
  await room.close();
  rmSync(folder, { recursive: true });
});

const goTo = async (day: string) => {
  now = new Date(`${day}T12:00:00`);
  clerk = await room.login('王一');
  reviewer = await room.login('赵二');
};
const open = (id: string) => room.value('applications.open', { id }, clerk);
const step = async (id: string, event: CaseEvent, more = {}) => {
  const { position } = await open(id);
  await room.value('applications.step', { id, position, event, ...more }, clerk);
};
/** A case that was withdrawn and filed on 2 March 2026 for ten years. */
const filedCase = async (): Promise<string> => {
  const receipt = await room.value(
    'applications.submit',
    { form: citizenForm, signature: null },
    visitorSession,
  );
  const { id, number } = receipt;
  const wish = {
    number,
    code: receipt.enquiryCode,
    what: 'withdraw',
    text: '不再需要',
    signature: null,
  } as const;
  await room.value('applications.ask', wish, visitorSession);
  await step(id, { type: 'withdrawn', at: '2026-03-02' });
  const items = [
    { title: '申请表', on: '2026-03-02', pages: 2 },
    { title: '撤回申请', on: '2026-03-02', pages: 1 },
  ];
  await step(id, { type: 'archived', at: '2026-03-02' }, { filing: { retention: 10, items } });
  return id;
};
const list = (view: 'toFile' | 'kept' | 'ended' | 'destroyed') => room.value('filing.list', { view }, clerk);
const keysLeft = (dataDir: string): number => {
  const opened = openRecords(dataDir);
  if (!opened.ok) throw new Error(opened.error.code);
  const { records, keys } = opened.value;
  const { n } = keys.prepare<[], { n: number }>('SELECT count(*) AS n FROM stream_key').get() ?? { n: -1 };
  records.close();
  keys.close();
  return n;
};

describe('filing', () => {
  it('keeps a case to the end of the year its retention ends in', async () => {
    const id = await filedCase();
    expect((await list('kept')).rows).toMatchObject([
      { id, retention: 10, filedOn: '2026-03-02', keepUntil: '2036-12-31', papers: 2, pages: 3 },
    ]);
    expect(
      (await open(id)).entries.find(({ type }) => type === 'case.filed')?.particulars?.filing,
    ).toHaveLength(2);
    await goTo('2036-12-31');
    expect((await list('ended')).total).toBe(0);
    const early = { cases: [id], basis: '保管期满' };
    expect(await room.call('filing.propose', early, clerk)).toMatchObject({
      error: { code: 'filing.notEnded' },
    });
    await goTo('2037-01-01');
    expect((await list('ended')).total).toBe(1);
  });

  it('destroys a key only by two people, and leaves the case counted and its number found', async () => {
    const id = await filedCase();
    await goTo('2037-01-01');
    const order = { cases: [id], basis: '保管期满，经鉴定无继续保存价值' };
    const { id: destruction } = await room.value('filing.propose', order, reviewer);
    expect(await room.call('filing.propose', order, clerk)).toMatchObject({
      error: { code: 'filing.alreadyProposed' },
    });
    expect(await room.call('filing.destroy', { id: destruction }, reviewer)).toMatchObject({
      error: { code: 'filing.own' },
    });
    const administrator = await room.login('李主任');
    await room.value('backup.plan', { folder, dailyAt: '02:00' }, administrator);
    await room.value('backup.make', {}, administrator);
    const done = await room.value('filing.destroy', { id: destruction }, administrator);
    expect(done).toMatchObject({
      unreached: [],
      destruction: { state: 'destroyed', proposedBy: '赵二', decidedBy: '李主任', cases: [{ id }] },
    });
    expect(await room.call('filing.destroy', { id: destruction }, administrator)).toMatchObject({
      error: { code: 'filing.decided' },
    });
    const file = await open(id);
    expect(file).toMatchObject({ destroyed: true, form: null, row: { destroyedOn: '2037-01-01' } });
    expect(file.asks.map(({ text }) => text)).toEqual([null]);
    const found = async (find: string, field: 'name' | 'number') =>
      (await room.value('applications.list', { view: 'all', find, field }, clerk)).total;
    expect(await found('苏小满', 'name')).toBe(0);
    expect(await found('A1-0001', 'number')).toBe(1);
    expect((await list('destroyed')).total).toBe(1);
    // neither here nor in the backup is a key left
    expect(keysLeft(room.dataDir)).toBe(0);
    const { position } = await open(id);
    const late: CaseEvent = { type: 'reviewFiled', at: '2037-01-01', id: 'r1' };
    expect(await room.call('applications.step', { id, position, event: late }, clerk)).toMatchObject({
      error: { code: 'applications.destroyed' },
    });
  });

  it('stays destroyed when an older backup is put back', async () => {
    const id = await filedCase();
    await goTo('2037-01-01');
    const administrator = await room.login('李主任');
    await room.value('backup.plan', { folder, dailyAt: '02:00' }, administrator);
    const { name } = await room.value('backup.make', {}, administrator);
    const oldKeys = readFileSync(join(folder, 'keys.db'));
    const { id: destruction } = await room.value('filing.propose', { cases: [id], basis: '保管期满' }, clerk);
    await room.value('filing.destroy', { id: destruction }, reviewer);
    // somebody puts the old copy of the keys back into the backup as well
    writeFileSync(join(folder, 'keys.db'), oldKeys);
    await room.value('backup.restore', { folder, name, terminal: 'B2' }, administrator);
    await goTo('2037-01-02');
    const file = await open(id);
    expect(file).toMatchObject({ destroyed: true, form: null });
    expect(file.entries.at(-1)).toMatchObject({ type: 'case.destroyed', actor: 'system' });
    expect((await list('destroyed')).total).toBe(1);
  });

  it('a refused list leaves the cases as they are', async () => {
    const id = await filedCase();
    await goTo('2037-01-01');
    const { id: destruction } = await room.value('filing.propose', { cases: [id], basis: '保管期满' }, clerk);
    expect(await room.value('filing.refuse', { id: destruction }, reviewer)).toMatchObject({
      state: 'refused',
    });
    expect((await open(id)).form?.applicant.name).toBe('苏小满');
    expect((await list('ended')).total).toBe(1);
  });
});
