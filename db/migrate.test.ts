import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type Migration, migrate } from './migrate.ts';

const steps: Migration[] = [
  { number: 1, name: 'first', sql: 'CREATE TABLE a (x INTEGER) STRICT' },
  { number: 2, name: 'second', sql: 'ALTER TABLE a ADD COLUMN y INTEGER' },
  { number: 3, name: 'third', sql: 'CREATE TABLE b (x INTEGER) STRICT' },
];
const version = (db: Database.Database) => db.pragma('user_version', { simple: true });
const tables = (db: Database.Database) =>
  db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

describe('migrate', () => {
  test('a new database takes every step and has nothing to back up', () => {
    const db = new Database(':memory:');
    const backups: number[] = [];
    expect(migrate(db, steps, at => backups.push(at))).toEqual({ ok: true, value: { from: 0, to: 3 } });
    expect([version(db), tables(db), backups]).toEqual([3, ['a', 'b'], []]);
  });

  test('an older one takes what it lacks, after a backup; a current one nothing', () => {
    const db = new Database(':memory:');
    const backups: number[] = [];
    migrate(db, steps.slice(0, 1), at => backups.push(at));
    migrate(db, steps, at => backups.push(at));
    migrate(db, steps, at => backups.push(at));
    expect([version(db), backups]).toEqual([3, [1]]);
  });

  test('a step that fails leaves the old shape whole', () => {
    const db = new Database(':memory:');
    migrate(db, steps.slice(0, 1), () => {});
    const broken = [
      ...steps.slice(0, 2),
      { number: 3, name: 'broken', sql: 'CREATE TABLE b (x INTEGER); NONSENSE' },
    ];
    expect(() => migrate(db, broken, () => {})).toThrow();
    expect([version(db), tables(db)]).toEqual([1, ['a']]);
    expect(db.pragma('table_info(a)')).toHaveLength(1);
  });

  test('a backup that fails stops the migration before it begins', () => {
    const db = new Database(':memory:');
    migrate(db, steps.slice(0, 1), () => {});
    expect(() =>
      migrate(db, steps, () => {
        throw new Error('disk full');
      }),
    ).toThrow('disk full');
    expect(version(db)).toBe(1);
  });

  test('a database of a newer program is refused and not touched', () => {
    const db = new Database(':memory:');
    migrate(db, steps, () => {});
    expect(migrate(db, steps.slice(0, 2), () => {})).toEqual({
      ok: false,
      error: { code: 'library.newerVersion', params: { found: 3, known: 2 } },
    });
    expect(version(db)).toBe(3);
  });
});
