import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChains } from '../../core/records/chain.ts';
import {
  createRoomKeys,
  createStreamKey,
  open,
  openStreamKey,
  seal,
  sealStreamKey,
} from '../../core/records/sealing.ts';
import { StaffAccess } from '../../core/staff/access.ts';
import { EventStore, StreamMoved } from './events.ts';
import { KeyStore } from './keys.ts';
import { openRecords, type RecordsDatabases } from './open.ts';
import { staffProjection, staffStore } from './staff.ts';

let dir: string;
let databases: RecordsDatabases;
let log: EventStore;
const openAll = () => {
  const opened = openRecords(dir);
  if (!opened.ok) throw new Error(opened.error.code);
  databases = opened.value;
  log = new EventStore(databases.records, 'A1', [staffProjection]);
};
const close = () => {
  databases.records.close();
  databases.keys.close();
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'records-'));
  openAll();
});
afterEach(() => {
  close();
  rmSync(dir, { recursive: true });
});

const event = (stream: string, type = 'test.happened', data: unknown = {}) => ({
  id: v7(),
  stream,
  type,
  at: '2026-03-02T09:00:00+08:00',
  actor: 'system',
  data,
});

describe('the event log', () => {
  it('is durable at every commit: WAL with synchronous=FULL', () => {
    for (const db of [databases.records, databases.keys]) {
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(db.pragma('synchronous', { simple: true })).toBe(2);
    }
  });

  it('numbers events by terminal and by stream, and its chain verifies after reopening', () => {
    log.append([event('x'), event('y')]);
    log.append([event('x')]);
    close();
    openAll();
    expect(log.stream('x').map(e => [e.serial, e.position])).toEqual([
      [1, 1],
      [3, 2],
    ]);
    expect(verifyChains(log.byTerminal(), log.heads())).toEqual([]);
  });

  it('forbids update and delete', () => {
    log.append([event('x')]);
    expect(() => databases.records.exec("UPDATE event SET actor = 'me'")).toThrow('never changed');
    expect(() => databases.records.exec('DELETE FROM event')).toThrow('never deleted');
  });

  it('refuses a decision made on an older state of the stream', () => {
    log.append([event('x')]);
    expect(() => log.append([event('x')], new Map([['x', 0]]))).toThrow(StreamMoved);
    expect(log.position('x')).toBe(1);
  });

  it('appends all or none, projections included', () => {
    const twice = event('staff-1', 'staff.joined', { name: '甲', role: 'clerk' });
    expect(() => log.append([twice, { ...twice, id: v7(), stream: 'staff-2' }])).toThrow();
    expect(log.heads()).toEqual([]);
    expect(staffStore(databases.records).all()).toEqual([]);
  });

  it('rebuilds its projections to what they were, and notices one that strayed', () => {
    log.append([event('s1', 'staff.joined', { name: '王一', role: 'clerk' })]);
    log.append([event('s1', 'staff.roleChanged', { role: 'reviewer' })]);
    expect(log.strayProjections()).toEqual([]);
    databases.records.exec("UPDATE staff SET role = 'administrator'");
    expect(log.strayProjections()).toEqual(['staff']);
    expect(staffStore(databases.records).all()[0]?.role).toBe('administrator');
    expect(log.rebuild()).toBe(2);
    expect(staffStore(databases.records).all()[0]?.role).toBe('reviewer');
  });
});

describe('sealed streams', () => {
  it('leave no readable word on the disk, and none at all once their key is destroyed', async () => {
    const planted = '张某某 0999-0000123 东门街道';
    const room = await createRoomKeys();
    const keys = new KeyStore(databases.keys);
    const stream = v7();
    const key = createStreamKey();
    keys.addStreamKey(stream, await sealStreamKey(room.publicKey, stream, key));
    const sealedEvent = event(stream);
    log.append([{ ...sealedEvent, sealed: seal(key, sealedEvent.id, new TextEncoder().encode(planted)) }]);

    const sealedKey = keys.streamKey(stream) as Uint8Array;
    const stored = log.stream(stream)[0];
    const opened = open(
      await openStreamKey(room.privateKey, stream, sealedKey),
      sealedEvent.id,
      stored?.sealed as Uint8Array,
    );
    expect(new TextDecoder().decode(opened)).toBe(planted);

    expect(keys.destroyStreamKeys([stream])).toBe(1);
    expect(keys.streamKey(stream)).toBeNull();
    for (const name of readdirSync(dir)) {
      const bytes = readFileSync(join(dir, name));
      expect(bytes.includes(planted), name).toBe(false);
      expect(bytes.includes(Buffer.from(sealedKey)), `${name} still holds the key`).toBe(false);
    }
    expect(verifyChains(log.byTerminal(), log.heads())).toEqual([]);
  });
});

describe('staff', () => {
  // cheap scrypt, so that the rules and not the machine are tested
  const cost = { N: 16, r: 8, p: 1 };
  let now: number;
  let access: StaffAccess;
  beforeEach(() => {
    now = Date.parse('2026-03-02T09:00:00Z');
    access = new StaffAccess({
      staff: staffStore(databases.records),
      keys: new KeyStore(databases.keys),
      record: (stream, type, data, actor) => {
        log.append([{ id: v7(), stream, type, at: new Date(now).toISOString(), actor, data }]);
      },
      newId: v7,
      now: () => now,
      cost,
    });
  });
  const password = '三月春风过云溪九里';
  const admin = async () => {
    const result = await access.setUp('李主任', `${password}啊`);
    if (!result.ok) throw new Error(result.error.code);
    const login = await access.login('李主任', `${password}啊`);
    if (!login.ok) throw new Error(login.error.code);
    return { recoveryKey: result.value.recoveryKey, by: login.value };
  };

  it('is set up once, with a recovery key that restores access', async () => {
    const { recoveryKey } = await admin();
    expect(await access.setUp('别人', `${password}啊`)).toMatchObject({
      error: { code: 'staff.alreadySetUp' },
    });
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ');
    expect(await access.recover(typed, '李主任', '全新的口令十个字以上')).toMatchObject({ ok: true });
    expect(await access.login('李主任', `${password}啊`)).toMatchObject({
      error: { code: 'staff.wrongLogin' },
    });
    expect(await access.login('李主任', '全新的口令十个字以上')).toMatchObject({ ok: true });
    expect(await access.recover('AAAA-AAAA', '李主任', '全新的口令十个字以上')).toMatchObject({
      error: { code: 'staff.wrongRecoveryKey' },
    });
  });

  it('gives every member the same room key, each under their own password', async () => {
    const { by } = await admin();
    await access.join(by, '王一', 'clerk', `${password}呀`);
    const clerk = await access.login('王 一', `${password}呀`);
    expect(clerk.ok && Buffer.from(clerk.value.privateKey)).toEqual(Buffer.from(by.privateKey));
  });

  it('refuses a password that is short, monotonous or the name', async () => {
    const { by } = await admin();
    for (const [bad, why] of [
      ['短口令', 'short'],
      ['aaaaaaaaaaaa', 'monotonous'],
      ['我是王一的口令谁也不知道', 'name'],
    ]) {
      expect(await access.join(by, '王一', 'clerk', bad as string)).toMatchObject({
        error: { params: { why } },
      });
    }
  });

  it('slows repeated failures down, locks the name, and an administrator opens it', async () => {
    const { by } = await admin();
    const joined = await access.join(by, '王一', 'clerk', `${password}呀`);
    for (let i = 0; i < 10; i++) {
      now += 3_600_000;
      expect(await access.login('王一', 'wrong password')).toMatchObject({
        error: { code: 'staff.wrongLogin' },
      });
      if (i === 3)
        expect(await access.login('王一', `${password}呀`)).toMatchObject({ error: { code: 'staff.wait' } });
    }
    now += 3_600_000;
    expect(await access.login('王一', `${password}呀`)).toMatchObject({ error: { code: 'staff.locked' } });
    if (joined.ok) access.unlock(by, joined.value.id);
    expect(await access.login('王一', `${password}呀`)).toMatchObject({ ok: true });
  });

  it('leaving takes the access and leaves the acts; the last administrator stays', async () => {
    const { by } = await admin();
    const joined = await access.join(by, '王一', 'clerk', `${password}呀`);
    if (!joined.ok) throw new Error(joined.error.code);
    expect(access.leave(by, joined.value.id)).toMatchObject({ ok: true, value: { state: 'left' } });
    expect(await access.login('王一', `${password}呀`)).toMatchObject({
      error: { code: 'staff.wrongLogin' },
    });
    expect(log.stream(joined.value.id).map(e => e.type)).toEqual(['staff.joined', 'staff.left']);
    expect(access.leave(by, by.member.id)).toMatchObject({ error: { code: 'staff.lastAdministrator' } });
    expect(access.changeRole(by, by.member.id, 'clerk')).toMatchObject({
      error: { code: 'staff.lastAdministrator' },
    });
  });
});
