import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ScanEvent } from '../../contract/scans/scan.ts';
import { tempDir } from '../../test/fixtures/temp.ts';
import { EventStore } from './events.ts';
import { openRecords, type RecordsDatabases } from './open.ts';
import { ScanStore, scanFolderProjection, scanProjection } from './scans.ts';

let databases: RecordsDatabases;
let log: EventStore;
let scans: ScanStore;
beforeEach(() => {
  const opened = openRecords(tempDir());
  if (!opened.ok) throw new Error(opened.error.code);
  databases = opened.value;
  log = new EventStore(databases.records, 'A1', [scanProjection, scanFolderProjection]);
  scans = new ScanStore(databases.records);
});
afterEach(() => {
  databases.records.close();
  databases.keys.close();
});

const record = (stream: string, { type, ...data }: ScanEvent) =>
  log.append([{ id: v7(), stream, type, at: '2026-03-02T09:00:00+08:00', actor: 'system', data }]);
const keep = (pages: number, name = '扫描.pdf'): string => {
  const id = v7();
  const file = id.replaceAll('-', '').padEnd(64, '0');
  record(id, { type: 'scan.kept', origin: 'upload', name, file, size: 10, pages, paper: null, found: null });
  return id;
};
const found = (find: string) =>
  scans.list({ state: null, paper: null, find, offset: 0, limit: 10 }).rows.map(({ id }) => id);

test('pages wait in the order they came, and are read one by one', () => {
  const first = keep(2);
  const second = keep(1);
  expect(scans.waiting()).toBe(3);
  expect(scans.nextWaiting()).toMatchObject({ id: first, page: 1 });
  record(first, { type: 'scan.pageRead', page: 1, text: '云溪县高龄津贴', confidence: 80 });
  record(first, { type: 'scan.pageFailed', page: 2, failure: 'unclear' });
  expect(scans.nextWaiting()).toMatchObject({ id: second, page: 1 });
  expect(scans.row(first)).toMatchObject({ read: 1, failed: 1, confidence: 80 });
  record(second, { type: 'scan.setAside', reason: '重复' });
  expect(scans.nextWaiting()).toBeNull();
});

test('a scan is found by its name and by what was read on it, as long as that stands', () => {
  const id = keep(1, 'SCAN0007.pdf');
  record(id, { type: 'scan.pageRead', page: 1, text: '关于发放高龄津贴的通知', confidence: 90 });
  expect(found('scan0007')).toEqual([id]);
  expect(found('高龄津贴 通知')).toEqual([id]);
  expect(found('低保')).toEqual([]);
  record(id, { type: 'scan.readAgain' });
  expect(found('高龄津贴')).toEqual([]);
  expect(scans.waiting()).toBe(1);
});

test('what the lists say is what the events make them, also after a rebuild', () => {
  const id = keep(2);
  record(id, { type: 'scan.pageRead', page: 2, text: '第二页上的文字', confidence: 70 });
  record(id, { type: 'scan.claimed', paper: v7() });
  expect(log.strayProjections()).toEqual([]);
  log.rebuild();
  expect(scans.row(id)).toMatchObject({ state: 'claimed', read: 1 });
  expect(found('第二页上的文字')).toEqual([id]);
});
