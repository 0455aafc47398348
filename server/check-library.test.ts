import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyRoom, openWriter, plant, type Room, runImport } from '../test/fixtures/import-room.ts';
import { checkFolder, lastCheck } from './check-library.ts';

let room: Room;
beforeEach(async () => {
  room = emptyRoom();
  plant(
    room.source,
    Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`${i}.txt`, `关于第${i}号事项的通知\n各镇：\n第${i}号正文。\n`]),
    ),
  );
  plant(room.source, { '名单.txt': '关于公示名单的通知\n各镇：\n身份证号11010519491231002X。\n' });
  await runImport(room.source, room.data);
});
afterEach(() => room.remove());

const check = async (repair = false) => {
  const done = await checkFolder(room.data, { repair });
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
};
const stored = () =>
  readdirSync(join(room.data, 'files'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
const sql = (...statements: string[]) => {
  const db = openWriter(room.data);
  db.pragma('foreign_keys = OFF');
  for (const statement of statements) db.exec(statement);
  db.close();
};
const row = (n: number) => `(SELECT rowid FROM document WHERE title = '关于第${n}号事项的通知')`;

test('a clean library has no fault', async () => {
  expect(await check()).toMatchObject({ files: 13, documents: 13, faults: [] });
});

test('twelve planted faults are found, and put right where that can be done', async () => {
  const [gone = '', empty = '', longer = '', flipped = ''] = stored();
  rmSync(gone);
  writeFileSync(empty, '');
  appendFileSync(longer, 'x');
  writeFileSync(flipped, '?');
  writeFileSync(join(room.data, 'files', 'stray'), 'x');
  mkdirSync(join(room.data, 'files', '00'), { recursive: true });
  writeFileSync(join(room.data, 'files', '00', '0'.repeat(64)), 'x');
  sql(
    `DELETE FROM indexed WHERE document = ${row(1)}`,
    `DELETE FROM fts WHERE rowid = ${row(2)}`,
    `DELETE FROM fts_head WHERE rowid = ${row(3)}`,
    `DELETE FROM fts_character WHERE rowid = ${row(4)}`,
    `INSERT INTO fts (rowid, title, docno, keywords, body) SELECT rowid, 'x', '', '', '' FROM document WHERE state = 'held'`,
    `INSERT INTO fts_head (rowid, title, docno, keywords) VALUES (99999, 'x', '', '')`,
  );
  const found = await check();
  expect(found.faults.map(({ kind }) => kind).sort()).toEqual([
    'fileChanged',
    'fileChanged',
    'fileChanged',
    'fileMissing',
    'fileOrphaned',
    'fileOrphaned',
    'indexOrphaned',
    'indexedHidden',
    'unindexed',
    'unindexed',
    'unindexed',
    'unindexed',
  ]);
  expect(found.faults.every(({ repaired }) => !repaired)).toBe(true);
  expect(lastCheck(room.data)).toEqual(found);

  const repaired = await check(true);
  expect(repaired.faults.filter(fault => !fault.repaired)).toEqual([]);
  expect((await check()).faults).toEqual([]);
});

test('what the source no longer has is reported, and nothing is made up for it', async () => {
  const [gone = ''] = stored();
  rmSync(gone);
  rmSync(room.source, { recursive: true });
  sql(`DELETE FROM document_text WHERE document = ${row(5)}`);
  const { faults } = await check(true);
  expect(faults.map(({ kind, repaired }) => [kind, repaired]).sort()).toEqual([
    ['fileMissing', false],
    ['textMissing', false],
  ]);
  expect(existsSync(gone)).toBe(false);
});
