import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../../contract/index.ts';
import { citizenForm, openTestRoom, type TestRoom, visitorSession } from '../../../test/fixtures/room.ts';
import type { Session } from '../handlers.ts';

let now: Date;
let room: TestRoom;
let clerk: Session;
let reviewer: Session;
beforeEach(async () => {
  now = new Date('2026-03-02T12:00:00');
  room = await openTestRoom(() => now);
  clerk = await room.join('王一', 'clerk');
  reviewer = await room.join('赵二', 'reviewer');
});
afterEach(() => room.close());

const list = async (input: Input<'audit.list'> = {}, by = reviewer) => room.value('audit.list', input, by);
const types = async (input: Input<'audit.list'> = {}) => (await list(input)).entries.map(({ type }) => type);

describe('the audit log', () => {
  it('says who saw and did what, the newest first, the looks at itself included', async () => {
    const { id, number } = await room.value(
      'applications.submit',
      { form: citizenForm, signature: null },
      visitorSession,
    );
    await room.value('applications.open', { id }, clerk);
    const { entries } = await list();
    expect(entries[0]).toMatchObject({
      actor: '王一',
      type: 'staff.lookedAt',
      about: { kind: 'case', id, number },
    });
    expect(entries[1]).toMatchObject({ actor: 'visitor', about: { number } });
    expect((await list()).entries[0]).toMatchObject({ actor: '赵二', type: 'staff.auditLookedAt' });
    expect(JSON.stringify(entries)).not.toContain('苏小满');
  });

  it('is narrowed by person, kind, case and day', async () => {
    await room.call('staff.login', { name: '王一', password: '错的口令错的口令' }, visitorSession);
    const { id, number } = await room.value(
      'applications.submit',
      { form: citizenForm, signature: null },
      visitorSession,
    );
    now = new Date('2026-03-03T12:00:00');
    clerk = await room.login('王一');
    reviewer = await room.login('赵二');
    await room.value('applications.open', { id }, clerk);
    const clerkId =
      (await room.value('staff.list', {}, clerk)).members.find(({ name }) => name === '王一')?.id ?? '';
    expect(new Set(await types({ person: clerkId }))).toEqual(
      new Set(['staff.lookedAt', 'staff.loggedIn', 'staff.loginFailed']),
    );
    expect(await types({ kind: 'case' })).toEqual(['case.law', 'case.numbered']);
    expect(await types({ number })).toEqual(['staff.lookedAt', 'case.law', 'case.numbered']);
    expect(await types({ number: '公开申〔2026〕A1-0999号' })).toEqual([]);
    expect(await types({ from: '2026-03-03', kind: 'case' })).toEqual([]);
    expect(await types({ to: '2026-03-02', kind: 'ask' })).toEqual([]);
  });

  it('is read page by page without a gap', async () => {
    const all = (await list({ limit: 200 })).entries;
    const seen: number[] = [];
    let before: number | undefined = (all[0]?.seq ?? 0) + 1;
    for (;;) {
      const page = await list({ before, limit: 2 });
      seen.push(...page.entries.map(({ seq }) => seq));
      if (!page.more) break;
      before = page.entries.at(-1)?.seq;
    }
    expect(seen).toEqual(all.map(({ seq }) => seq));
  });

  it('leaves as CSV in Chinese sentences, and that it left is on record', async () => {
    const file = await room.value('audit.export', { format: 'csv', kind: 'staff' }, reviewer);
    const text = Buffer.from(file.base64, 'base64').toString('utf8');
    expect(text).toContain('添加人员 王一，角色：经办');
    expect((await list()).entries[0]).toMatchObject({ type: 'staff.exported', facts: { what: 'audit' } });
    const book = await room.value('audit.export', { format: 'xlsx' }, reviewer);
    expect(Buffer.from(book.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
  });
});
