import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChains } from '../../core/records/chain.ts';
import { backUp, checkCopy, listBackups, restore } from './backup.ts';
import { EventStore } from './events.ts';
import { KeyStore } from './keys.ts';
import { openRecords, type RecordsDatabases } from './open.ts';

let dir: string;
let dataDir: string;
let stick: string;
let databases: RecordsDatabases;
let log: EventStore;
const open = (folder: string) => {
  const opened = openRecords(folder);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};
const close = (both: RecordsDatabases) => {
  both.records.close();
  both.keys.close();
};
const write = (stream: string) =>
  log.append([
    { id: v7(), stream, type: 'test.happened', at: '2026-03-02T09:00:00+08:00', actor: 'system', data: {} },
  ]);

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'backup-'));
  dataDir = join(dir, 'data');
  stick = mkdtempSync(join(dir, 'stick-'));
  databases = open(dataDir);
  log = new EventStore(databases.records, 'A1', []);
});
afterEach(() => {
  if (databases.records.open) close(databases);
  rmSync(dir, { recursive: true });
});

describe('backUp', () => {
  it('makes a checked copy while events are being written', async () => {
    for (let i = 0; i < 500; i++) write('x');
    const running = backUp(databases, dataDir, stick, '2026-03-02T20-00-00');
    for (let i = 0; i < 50; i++) {
      write('y');
      await new Promise(resolve => setImmediate(resolve));
    }
    const result = await running;
    expect(result.ok && result.value.events).toBeGreaterThanOrEqual(500);
    expect(checkCopy(join(stick, 'records', '2026-03-02T20-00-00', 'records.db'))).toMatchObject({
      ok: true,
    });
  });

  it('a damaged source never replaces a good copy', async () => {
    write('x');
    await backUp(databases, dataDir, stick, '2026-03-02T20-00-00');
    databases.records.exec('DROP TRIGGER event_is_final');
    databases.records.exec("UPDATE event SET actor = 'forged'");
    const rule = { daily: 1, weekly: 1, monthly: 1 };
    const second = await backUp(databases, dataDir, stick, '2026-03-03T20-00-00', rule);
    expect(second).toMatchObject({ ok: false, error: { code: 'backup.damaged', params: { where: 'A1-1' } } });
    expect(await listBackups(stick)).toEqual(['2026-03-02T20-00-00']);
    expect(readdirSync(stick).toSorted()).toEqual(['keys.db', 'records']);
  });

  it('keeps by the rule', async () => {
    write('x');
    for (const day of ['01', '02', '03']) {
      await backUp(databases, dataDir, stick, `2026-03-${day}T20-00-00`, { daily: 2, weekly: 1, monthly: 1 });
    }
    expect(await listBackups(stick)).toEqual(['2026-03-02T20-00-00', '2026-03-03T20-00-00']);
  });

  it('takes a destroyed key out of every older backup', async () => {
    const keys = new KeyStore(databases.keys);
    keys.addStreamKey('case-1', Uint8Array.of(1, 2, 3));
    await backUp(databases, dataDir, stick, '2026-03-02T20-00-00');
    keys.destroyStreamKeys(['case-1']);
    await backUp(databases, dataDir, stick, '2026-03-03T20-00-00');
    await restore(stick, '2026-03-02T20-00-00', join(dir, 'other'));
    const other = open(join(dir, 'other'));
    expect(new KeyStore(other.keys).streamKey('case-1')).toBeNull();
    close(other);
  });

  it('says so when the stick is not there', async () => {
    const result = await backUp(databases, dataDir, join(dir, 'gone'), '2026-03-02T20-00-00');
    expect(result).toMatchObject({ error: { code: 'backup.folderMissing' } });
  });
});

describe('restore', () => {
  it('brings the records back, moves what was there aside, and refuses a damaged or unknown backup', async () => {
    write('x');
    await backUp(databases, dataDir, stick, '2026-03-02T20-00-00');
    write('lost');
    close(databases);
    expect(await restore(stick, '2026-03-02T20-00-00', dataDir)).toMatchObject({
      ok: true,
      value: { events: 1, aside: 'replaced-by-2026-03-02T20-00-00' },
    });
    databases = open(dataDir);
    log = new EventStore(databases.records, 'A2', []);
    expect(log.position('lost')).toBe(0);
    write('x');
    expect(log.stream('x').map(e => [e.terminal, e.serial, e.position])).toEqual([
      ['A1', 1, 1],
      ['A2', 1, 2],
    ]);
    expect(verifyChains(log.byTerminal(), log.heads())).toEqual([]);

    const copy = join(stick, 'records', '2026-03-02T20-00-00', 'records.db');
    truncateSync(copy, 5000);
    close(databases);
    expect(await restore(stick, '2026-03-02T20-00-00', dataDir)).toMatchObject({
      error: { code: 'backup.damaged' },
    });
    writeFileSync(copy, 'not a database');
    expect(await restore(stick, '2026-03-02T20-00-00', dataDir)).toMatchObject({
      error: { code: 'backup.damaged' },
    });
    expect(await restore(stick, '2026-01-01T00-00-00', dataDir)).toMatchObject({
      error: { code: 'backup.unknown' },
    });
    databases = open(dataDir);
    expect(new EventStore(databases.records, 'A2', []).position('x')).toBe(2);
  });
});

describe('where the library comes from', () => {
  it('is backed up, and brought back only where nothing newer stands', async () => {
    const put = (folder: string, path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    put(dataDir, 'trust/repository-1/trust.json', 'old');
    put(dataDir, 'trust/repository-2/trust.json', 'gone since');
    put(dataDir, 'websites/site-1/column.json', '{}');
    put(dataDir, 'websites/site-1/pages/large', 'comes again');
    await backUp(databases, dataDir, stick, '2026-03-02T20-00-00');
    close(databases);
    put(dataDir, 'trust/repository-1/trust.json', 'newer');
    for (const gone of ['trust/repository-2', 'websites']) rmSync(join(dataDir, gone), { recursive: true });
    expect((await restore(stick, '2026-03-02T20-00-00', dataDir)).ok).toBe(true);
    const read = (path: string) => readFileSync(join(dataDir, path), 'utf8');
    expect(read('trust/repository-1/trust.json')).toBe('newer');
    expect(read('trust/repository-2/trust.json')).toBe('gone since');
    expect(readdirSync(join(dataDir, 'websites/site-1'))).toEqual(['column.json']);
  });

  it('is backed up without the password of a proxy, which is taken out of older backups as well', async () => {
    const path = 'trust/repository-1/subscription.json';
    const put = (folder: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    const secret = JSON.stringify({
      address: 'https://r.example/',
      proxy: 'http://u:geheim@proxy.example:8080/',
    });
    put(dataDir, secret);
    put(join(stick, 'records/2026-03-01T20-00-00'), secret);
    put(join(stick, 'records/2026-02-28T20-00-00'), '{');
    await backUp(databases, dataDir, stick, '2026-03-02T20-00-00');
    for (const name of ['2026-03-01T20-00-00', '2026-03-02T20-00-00']) {
      const kept = readFileSync(join(stick, 'records', name, path), 'utf8');
      expect(JSON.parse(kept)).toEqual({
        address: 'https://r.example/',
        proxy: 'http://u:***@proxy.example:8080/',
      });
    }
    expect(readFileSync(join(dataDir, path), 'utf8'), 'the room itself still connects').toBe(secret);
  });
});
