import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordsDatabases } from '../open.ts';
import { openRecords } from '../open.ts';
import { findKey, findTerms } from './find-key.ts';
import { paperFinder } from './paper-finder.ts';

const folder = mkdtempSync(join(tmpdir(), 'finder-'));
let databases: RecordsDatabases;
const keys: string[] = [];
const words = ['养老服务', '最低生活保障', '义务教育', '征地补偿', '农村危房', '一'];

beforeAll(() => {
  const opened = openRecords(folder);
  if (!opened.ok) throw new Error(opened.error.code);
  databases = opened.value;
  const put = databases.records.prepare('INSERT INTO paper_find (rowid, key, paper) VALUES (?, ?, ?)');
  // enough of them that some characters begin more triples than are asked one by one
  for (let row = 1; row <= 400; row += 1) {
    const title = `云溪县关于${words[row % words.length]}的第${row * 7}号通知${String.fromCodePoint(0x4e00 + row)}`;
    const docNo = row % 3 === 0 ? null : `云政发〔20${10 + (row % 17)}〕${row}号`;
    const facts = { title, docNo, indexNo: `YX0100-${row % 29}` } as Parameters<typeof findKey>[1];
    const key = findKey(`收〔2026〕A1-${String(row).padStart(5, '0')}号`, facts);
    keys.push(key);
    put.run(row, key, `paper ${row}`);
  }
});
afterAll(() => {
  databases.records.close();
  databases.keys.close();
  rmSync(folder, { recursive: true });
});

const found = (find: string): number[] => {
  const sought = paperFinder(databases.records)(find);
  if (!sought) return [];
  return databases.records
    .prepare<[object], number>(
      `SELECT rowid FROM ${sought.countFrom} WHERE ${sought.where.join(' AND ')} ORDER BY rowid DESC`,
    )
    .pluck()
    .all(sought.bound);
};
const scanned = (find: string): number[] =>
  keys.flatMap((key, at) => (findTerms(find).every(term => key.includes(term)) ? [at + 1] : [])).toReversed();

test('a part of any length finds the very papers whose keys hold it, newest first', () => {
  for (const key of [keys[0], keys[57], keys[399]])
    for (const line of (key ?? '').split('\n'))
      for (const long of [1, 2, 3, 5])
        for (let at = 0; at + long <= line.length; at += 2) {
          const part = line.slice(at, at + long);
          expect(found(part), part).toEqual(scanned(part));
        }
  for (const several of ['养老 2012', '县 7 号', '补偿 危房', '通知 a1', '没有', '〇'])
    expect(found(several), several).toEqual(scanned(several));
});
