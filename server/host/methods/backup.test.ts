import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsSchema } from '../../../contract/settings.ts';
import { callsOf, cheapScrypt, deskKeySession as deskKey } from '../../../test/fixtures/room.ts';
import { Backups } from '../backups.ts';
import { type Dispatcher, openDispatcher } from '../dispatch.ts';
import type { Session } from '../handlers.ts';
import { openRoom } from '../room.ts';
import { rulesOf } from '../rules.ts';

const rules = rulesOf(settingsSchema.parse({}));
let dir: string;
let dataDir: string;
let stick: string;
let host: Dispatcher;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'backups-'));
  dataDir = join(dir, 'data');
  stick = join(dir, 'stick');
  mkdirSync(stick);
  host = openDispatcher({ dataDir }, { scryptCost: cheapScrypt });
});
afterAll(async () => {
  await host.close();
  rmSync(dir, { recursive: true });
});

const at = (token: string): Session => ({ role: 'visitor', shell: 'browser', token });
const { call, value } = callsOf(() => host);
const unit = { unit: '云溪县人民政府', terminal: 'A1', name: '李主任', password: '九里云溪三月的春风吹' };
const login = async () => at((await value('staff.login', unit, at(''))).token);

describe('backup', () => {
  it('asks for set-up, then for a folder outside the data', async () => {
    expect(await call('backup.make', {}, deskKey)).toMatchObject({ error: { code: 'staff.notSetUp' } });
    await call('staff.setUp', unit, deskKey);
    const admin = await login();
    expect(await call('backup.make', {}, admin)).toMatchObject({ error: { code: 'backup.notPlanned' } });
    const plan = { folder: join(dir, 'gone'), dailyAt: '20:00' };
    expect(await call('backup.plan', plan, admin)).toMatchObject({ error: { code: 'backup.folderMissing' } });
    mkdirSync(join(dataDir, 'backups'));
    expect(await call('backup.plan', { ...plan, folder: join(dataDir, 'backups') }, admin)).toMatchObject({
      error: { code: 'backup.insideData' },
    });
    expect(await call('backup.plan', { ...plan, folder: stick }, admin)).toMatchObject({ ok: true });
  });

  it('restores to what was, as another room: a used terminal code is refused, everybody is logged out', async () => {
    const admin = await login();
    const followed = join(dataDir, 'trust', 'repository-0123456789ab');
    mkdirSync(followed, { recursive: true });
    const subscription = { address: 'https://r.example/', proxy: 'http://u:geheim@proxy.example:8080' };
    writeFileSync(join(followed, 'subscription.json'), JSON.stringify(subscription));
    const { name } = await value('backup.make', {}, admin);
    expect(await call('backup.list', {}, admin)).toMatchObject({ value: { names: [name] } });
    await call('staff.join', { name: '王一', role: 'clerk', password: '另一个很长的口令用来试' }, admin);

    const order = { folder: stick, name, terminal: 'A2' };
    expect(await call('backup.restore', { ...order, terminal: 'A1' }, admin)).toMatchObject({
      error: { code: 'backup.terminalUsed' },
    });
    expect(host.role(admin)).toBe('administrator'); // a slip in the code logs nobody out
    const other = openRoom({ dataDir, now: () => new Date(), rules });
    expect(await call('backup.restore', order, admin)).toMatchObject({ error: { code: 'backup.inUse' } });
    other.close();
    rmSync(followed, { recursive: true }); // as on a new machine
    expect(await call('backup.restore', order, admin), 'and who has to give a password anew').toMatchObject({
      value: { withoutPassword: ['repository-0123456789ab'] },
    });
    const { repositories } = await value('repository.list', {}, await login());
    expect(repositories).toMatchObject([{ proxy: 'http://u:***@proxy.example:8080/' }]);
    expect(host.role(admin)).toBe('visitor');
    expect(await call('staff.state', {}, at(''))).toMatchObject({ value: { setUp: true, terminal: 'A2' } });
    const members = await call('staff.list', {}, await login());
    expect(members.ok && members.value.members.map(member => member.name)).toEqual(['李主任']);
  });

  it('is made by itself once a day, and a failure is on record and tried again an hour later', async () => {
    let now = new Date('2027-05-06T20:00:10');
    const room = openRoom({ dataDir, now: () => now, rules });
    const backups = new Backups(
      () => room,
      dataDir,
      () => now,
    );
    await backups.tick();
    expect(backups.state()).toMatchObject({ madeName: '2027-05-06T20-00-10', failure: null });
    now = new Date('2027-05-07T20:00:10');
    rmSync(stick, { recursive: true });
    await backups.tick();
    expect(backups.state()).toMatchObject({
      madeName: '2027-05-06T20-00-10',
      failure: 'backup.folderMissing',
    });
    mkdirSync(stick);
    now = new Date('2027-05-07T20:30:00');
    await backups.tick();
    expect(backups.state()?.failure).toBe('backup.folderMissing');
    now = new Date('2027-05-07T21:00:20');
    await backups.tick();
    expect(backups.state()).toMatchObject({ madeName: '2027-05-07T21-00-20', failure: null, failedAt: null });
    room.close();
  });
});
