import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrations } from './migrations/all.ts';
import { libraryPath, openLibraryReader, openLibraryWriter } from './open.ts';
import { openStaging } from './staging.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'library-'));
});
afterEach(() => rmSync(data, { recursive: true }));

describe('library.db', () => {
  test('a first reader finds an empty library and cannot write', () => {
    const reader = openLibraryReader(data);
    if (!reader.ok) throw new Error(reader.error.code);
    expect(reader.value.prepare('SELECT count(*) FROM document').pluck().get()).toBe(0);
    expect(() => reader.value.exec('DELETE FROM document')).toThrow(/readonly/);
    reader.value.close();
  });

  test('the writer’s pragmas, every table STRICT', () => {
    const writer = openLibraryWriter(data);
    if (!writer.ok) throw new Error(writer.error.code);
    const pragma = (name: string) => writer.value.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 1, 1]);
    const loose = writer.value
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'",
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
    writer.value.close();
  });

  test('a copy is kept before an older library is changed', () => {
    const old = new Database(libraryPath(data));
    old.exec(migrations[0]?.sql ?? '');
    old.pragma('user_version = 1');
    old.exec("INSERT INTO meta VALUES ('generation', '7')");
    old.close();
    const writer = openLibraryWriter(data);
    if (!writer.ok) throw new Error(writer.error.code);
    writer.value.close();
    const copy = new Database(`${libraryPath(data)}.v1`, { readonly: true });
    expect(copy.prepare('SELECT value FROM meta').pluck().get()).toBe('7');
    expect(copy.pragma('user_version', { simple: true })).toBe(1);
    copy.close();
  });

  test('a library of a newer program is refused for reading and writing', () => {
    const newer = new Database(libraryPath(data));
    newer.pragma('user_version = 999');
    newer.close();
    for (const open of [openLibraryReader, openLibraryWriter]) {
      const opened = open(data);
      expect(opened.ok ? null : opened.error.code).toBe('library.newerVersion');
    }
  });
});

describe('the staging area', () => {
  test('is one process’s at a time, also within this one', () => {
    const first = openStaging(data);
    if (!first.ok) throw new Error(first.error.code);
    const second = openStaging(data);
    expect(second.ok ? null : second.error.code).toBe('imports.running');
    first.value.close();
    const third = openStaging(data);
    expect(third.ok).toBe(true);
    if (third.ok) third.value.close();
  });

  test('keeps what was put until it is cleared', () => {
    const open = () => {
      const staging = openStaging(data);
      if (!staging.ok) throw new Error(staging.error.code);
      return staging.value;
    };
    const first = open();
    first.put('k', '云溪县');
    first.close();
    const second = open();
    expect(second.get('k')).toBe('云溪县');
    second.clear();
    expect(second.get('k')).toBeNull();
    second.close();
  });

  test('a damaged one is made anew', () => {
    writeFileSync(
      join(data, 'staging.db'),
      'this is no database, but it is long enough to be read as one '.repeat(100),
    );
    const staging = openStaging(data);
    expect(staging.ok).toBe(true);
    if (staging.ok) staging.value.close();
    expect(existsSync(join(data, 'staging.db'))).toBe(true);
  });
});
