import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callsOf, cheapScrypt, deskKeySession as deskKey } from '../../../test/fixtures/room.ts';
import { type Dispatcher, openDispatcher } from '../dispatch.ts';
import type { Session } from '../handlers.ts';

let dataDir: string;
let host: Dispatcher;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'staff-'));
  host = openDispatcher({ dataDir }, { scryptCost: cheapScrypt });
});
afterAll(async () => {
  await host.close();
  rmSync(dataDir, { recursive: true });
});

const at = (token?: string): Session => ({ role: 'visitor', shell: 'browser', ...(token ? { token } : {}) });
const { call, value } = callsOf(() => host);

const password = '九里云溪三月的春风';
const unit = { unit: '云溪县人民政府', terminal: 'A1', name: '李主任', password: `${password}啊` };

describe('the desk', () => {
  it('is set up once, by whoever has the desk key; from then on the key alone opens nothing', async () => {
    expect(await value('staff.state', {}, at())).toEqual({ setUp: false, unit: null, terminal: null });
    expect(host.role(deskKey)).toBe('administrator');
    expect(await call('staff.login', unit, at())).toMatchObject({ error: { code: 'staff.notSetUp' } });
    expect(await call('staff.setUp', { ...unit, terminal: 'a-1' }, deskKey)).toMatchObject({
      error: { code: 'staff.badTerminal' },
    });
    expect(await call('staff.setUp', { ...unit, password: '短' }, deskKey)).toMatchObject({
      error: { code: 'staff.weakPassword', params: { why: 'short' } },
    });
    const { recoveryKey, token } = await value('staff.setUp', unit, deskKey);
    expect(recoveryKey).toMatch(/^(\w{4}-){7}\w{4}$/);
    expect(host.role(at(token))).toBe('administrator');
    expect(host.role(deskKey)).toBe('visitor');
    expect(await value('staff.state', {}, at())).toEqual({ setUp: true, unit: unit.unit, terminal: 'A1' });
    expect(await call('staff.setUp', unit, at(token))).toMatchObject({
      error: { code: 'staff.alreadySetUp' },
    });
  });

  it('gives a member their role until they log out, change role or leave', async () => {
    const { token: admin } = await value('staff.login', unit, at());
    const clerk = { name: '王一', password: `${password}呀` };
    const joined = await value('staff.join', { ...clerk, role: 'clerk' }, at(admin));
    expect(await call('staff.join', { ...clerk, role: 'clerk' }, at(admin))).toMatchObject({
      error: { code: 'staff.nameTaken' },
    });

    const first = await value('staff.login', clerk, at());
    expect(host.role(at(first.token))).toBe('clerk');
    await value('staff.logout', {}, at(first.token));
    expect(host.role(at(first.token))).toBe('visitor');

    const second = await value('staff.login', clerk, at());
    await value('staff.changeRole', { id: joined.id, role: 'reviewer' }, at(admin));
    expect(host.role(at(second.token))).toBe('visitor');

    const third = await value('staff.login', clerk, at());
    expect(host.role(at(third.token))).toBe('reviewer');
    await value('staff.leave', { id: joined.id }, at(admin));
    expect(host.role(at(third.token))).toBe('visitor');
    const { members } = await value('staff.list', {}, at(admin));
    expect(members.map(({ name, state, locked }) => [name, state, locked])).toEqual([
      ['李主任', 'active', false],
      ['王一', 'left', false],
    ]);
  });

  it('one changes one’s own password with the old one', async () => {
    const { token } = await value('staff.login', unit, at());
    const next = '另一个很长的口令用来试';
    expect(
      await call('staff.changeOwnPassword', { old: '不是这个', password: next }, at(token)),
    ).toMatchObject({
      error: { code: 'staff.wrongLogin' },
    });
    await value('staff.changeOwnPassword', { old: unit.password, password: next }, at(token));
    expect(host.role(at(token))).toBe('administrator');
    expect(await call('staff.login', { ...unit, password: next }, at())).toMatchObject({ ok: true });
  });

  it('an unknown token is nobody', () => {
    expect(host.role(at('made-up'))).toBe('visitor');
    expect(host.role({ ...deskKey, token: 'made-up' })).toBe('visitor');
  });
});
