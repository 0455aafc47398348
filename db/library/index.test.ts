import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { type EntryMaker, entriesInTurn } from '../../core/search/entry-maker.ts';
import { draftOf } from '../../test/fixtures/draft.ts';
import {
  changeIndex,
  indexDocument,
  indexWriter,
  optimizeIndex,
  tidyIndex,
  unindexDocument,
} from './index.ts';
import { documents } from './migrations/001-documents.ts';
import { search } from './migrations/002-search.ts';
import { recognised } from './migrations/008-recognised.ts';

let db: Database.Database;

const insert = (rowid: number, title: string): void => {
  db.prepare(
    `INSERT INTO document (rowid, id, source_id, source_key, version, state, kind, title, title_key, sort_date, received_at,
      validity, record, content_hash) VALUES (?, ?, 's', ?, 1, 'shown', 'document', ?, '', '', '', 'valid', '{}', '')`,
  ).run(rowid, `doc-${rowid}`, `${rowid}`, title);
};
const matches = (phrase: string): number[] =>
  db.prepare<[string], number>('SELECT rowid FROM fts WHERE fts MATCH ?').pluck().all(phrase);
const count = (table: string): number =>
  db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? -1;

beforeEach(() => {
  db = new Database(':memory:');
  db.exec(documents.sql);
  db.exec(search.sql);
  db.exec(recognised.sql);
  db.exec("INSERT INTO source (id, kind, name, location) VALUES ('s', 'folder', '云溪县', '/')");
  insert(1, '关于印发工作要点的通知');
  insert(2, '政策解读');
});

describe('indexDocument', () => {
  test('a document is found by its text, title, 文号 and tags', () => {
    indexDocument(
      db,
      1,
      draftOf({ title: '工作要点', docNo: '云政发[2024]3号', tags: ['低保'], text: '醫藥改革' }),
    );
    for (const phrase of ['"工作 作要"', '"云政 政发 发 2024 3 ‹号"', '"低保"', '"医药"']) {
      expect(matches(phrase), phrase).toEqual([1]);
    }
  });

  test('indexing again replaces the entry', () => {
    indexDocument(db, 1, draftOf({ title: '旧题', text: '旧文' }));
    indexDocument(db, 1, draftOf({ title: '新题', text: '新文' }));
    expect(matches('"旧文"')).toEqual([]);
    expect(matches('"新文"')).toEqual([1]);
    expect(count('phrase')).toBe(1);
  });

  test('unindexing leaves nothing, and keeps what another document uses', () => {
    indexDocument(db, 1, draftOf({ title: '甲文', tags: ['教育'] }));
    indexDocument(db, 2, draftOf({ title: '乙文', tags: ['教育'] }));
    unindexDocument(db, 1);
    expect(matches('"甲文"')).toEqual([]);
    expect(db.prepare('SELECT text FROM phrase ORDER BY text').pluck().all()).toEqual(['乙文', '教育']);
    unindexDocument(db, 2);
    unindexDocument(db, 2);
    for (const table of ['fts', 'fts_character', 'indexed', 'phrase', 'phrase_use'])
      expect(count(table), table).toBe(0);
  });

  test('a subject carries its parent class, a date its year', () => {
    indexDocument(db, 1, draftOf({ subjects: ['0201'], writtenOn: '2024-03-05' }));
    const labels = db.prepare("SELECT facet || ':' || value FROM facet_label").pluck().all();
    expect(labels).toEqual(expect.arrayContaining(['subject:02', 'subject:0201', 'year:2024', 'unit:s']));
    expect(db.prepare('SELECT day FROM indexed').pluck().get()).toBe(20240305);
  });

  test('optimizing changes no answer', () => {
    indexDocument(db, 1, draftOf({ text: '政务公开' }));
    optimizeIndex(db);
    expect(matches('"政务 务公 公开"')).toEqual([1]);
  });
});

describe('indexWriter', () => {
  /** Gives an entry when it is waited for, as a thread that has much to do. */
  const slowMaker = (): EntryMaker => {
    const { take, ...maker } = entriesInTurn();
    return { ...maker, take: wait => (wait ? take(true) : null) };
  };

  test('what is due is written in the order it was asked for', () => {
    indexDocument(db, 2, draftOf({ text: '旧文' }));
    const index = indexWriter(db, slowMaker());
    index.put(1, draftOf({ text: '新文' }));
    index.takeOut(2);
    index.takeOut(1);
    index.put(1, draftOf({ text: '新规' }));
    expect(matches('"旧文"')).toEqual([2]);
    index.finish();
    expect(matches('"旧文"')).toEqual([]);
    expect(matches('"新文"')).toEqual([]);
    expect(matches('"新规"')).toEqual([1]);
    expect(count('indexed')).toBe(1);
  });

  /** A slow maker that knows how many entries it owes. */
  const countedMaker = () => {
    const slow = slowMaker();
    let owed = 0;
    const maker: EntryMaker = {
      ...slow,
      give: task => {
        slow.give(task);
        owed++;
      },
      take: wait => {
        const entry = slow.take(wait);
        if (entry) owed--;
        return entry;
      },
    };
    return { maker, owed: () => owed };
  };

  test('no more than a few entries are in the making at a time', () => {
    const { maker, owed } = countedMaker();
    const index = indexWriter(db, maker);
    let most = 0;
    for (let i = 0; i < 500; i++) {
      index.put(1, draftOf({ text: `第${i}版` }));
      most = Math.max(most, owed());
    }
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThan(100);
    index.finish();
    expect(matches('"第 499 ‹版 版"')).toEqual([1]);
  });

  test('nor more than a few large ones', () => {
    const { maker, owed } = countedMaker();
    const index = indexWriter(db, maker);
    for (let i = 0; i < 6; i++) {
      index.put(1, draftOf({ text: '县'.repeat(1_500_000) }));
      expect(owed()).toBeLessThan(3);
    }
    index.finish();
    expect(owed()).toBe(0);
  });

  test('an entry that is owed and never comes is an error, not a document without one', () => {
    const index = indexWriter(db, { give: () => {}, take: () => null, close: () => {} });
    index.put(1, draftOf({ text: '新文' }));
    expect(() => index.finish()).toThrow('document 1');
  });
});

describe('changeIndex', () => {
  const segments = (): number =>
    db.prepare<[], number>('SELECT count(DISTINCT segid) FROM fts_idx').pluck().get() ?? -1;
  const settings = (): unknown =>
    Object.fromEntries(
      db.prepare("SELECT k, v FROM fts_config WHERE k LIKE '%merge'").raw().all() as [string, number][],
    );
  /** Each document a segment of its own. */
  const fillSegments = (many: number): void => {
    for (let i = 0; i < many; i++) {
      indexDocument(db, 1, draftOf({ text: `第${i}版` }));
      db.exec("INSERT INTO fts (fts) VALUES ('flush')");
    }
  };

  test('a large change leaves its segments side by side, and the settings as they were', () => {
    db.transaction(() => changeIndex(db, 40, () => fillSegments(40)))();
    expect(segments()).toBe(40);
    expect(settings()).toEqual({ automerge: 4, crisismerge: 16 });
    expect(matches('"第 39 ‹版 版"')).toEqual([1]);
    optimizeIndex(db);
    expect(segments()).toBe(1);
    expect(matches('"第 39 ‹版 版"')).toEqual([1]);
  });

  test('a small one is merged as it goes', () => {
    for (let rowid = 3; rowid <= 1_000; rowid++) insert(rowid, '某文');
    db.transaction(() => changeIndex(db, 40, () => fillSegments(40)))();
    expect(segments()).toBeLessThan(20);
  });

  test('what was left unmerged is merged by the next change, be it small', () => {
    for (let rowid = 3; rowid <= 1_000; rowid++) insert(rowid, '某文');
    db.transaction(() => changeIndex(db, 60, () => fillSegments(60)))();
    expect(segments()).toBe(60);
    db.transaction(() => changeIndex(db, 1, () => fillSegments(1)))();
    expect(segments()).toBe(61);
    tidyIndex(db);
    expect(segments()).toBe(1);
    db.transaction(() => changeIndex(db, 40, () => fillSegments(40)))();
    expect(segments()).toBeLessThan(20);
  });

  test('small changes add up to a large one', () => {
    for (let rowid = 3; rowid <= 1_000; rowid++) insert(rowid, '某文');
    const merges = [30, 30].map(changed => {
      db.transaction(() => changeIndex(db, changed, () => fillSegments(2)))();
      tidyIndex(db);
      return db.prepare("SELECT value FROM meta WHERE key = 'unmerged'").pluck().get();
    });
    expect(merges).toEqual(['30', '0']);
    expect(segments()).toBe(1);
  });

  test('what fails leaves the settings alone', () => {
    const failing = db.transaction(() =>
      changeIndex(db, 40, () => {
        fillSegments(3);
        throw new Error('no space');
      }),
    );
    expect(failing).toThrow('no space');
    expect(settings()).toEqual({});
    expect(matches('"第 2 ‹版 版"')).toEqual([]);
  });
});
