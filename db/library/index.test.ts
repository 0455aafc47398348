import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { draftOf } from '../../test/fixtures/draft.ts';
import { indexDocument, optimizeIndex, unindexDocument } from './index.ts';
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
