import { beforeEach, expect, test } from 'vitest';
import { type Standing, undecided } from '../../core/review/standing.ts';
import { draftOf } from '../../test/fixtures/draft.ts';
import { openWriter } from '../../test/fixtures/import-room.ts';
import { tempDir } from '../../test/fixtures/temp.ts';
import { changeIndex, indexWriter } from './index.ts';
import type { LibraryWriter } from './open.ts';
import { type DocumentWriter, documentWriter, type Written } from './write-document.ts';

const documents = 60;
let db: LibraryWriter;

beforeEach(() => {
  db = openWriter(tempDir());
  db.exec("INSERT INTO source (id, kind, name, location) VALUES ('u盘', 'folder', '云溪县', '/')");
});

/** A document of every make among sixty: with and without files, findings, relations, repairs, recognised pages. */
const draft = (i: number, round: number) =>
  draftOf({
    title: `第${i}号第${round}版`,
    text: `政务公开第${round}版`,
    tags: [`标签${round}`],
    source: { ...draftOf({}).source, url: `https://yunxi.example/${i}/${round}` },
    relations: i % 5 === 0 ? [{ type: 'replaces', title: '某办法', docNo: null }] : [],
    files:
      i % 3 === 0
        ? [
            {
              sha256: `${i}`.padStart(64, 'a'),
              size: 1,
              name: `${i}.txt`,
              mediaType: 'text/plain',
              pages: null,
              hasText: null,
              role: 'main',
            },
          ]
        : [],
  });
const written = (i: number, round: number, standing: Standing = 'shown'): Written => ({
  mainPath: '',
  inputHash: '',
  contentHash: `${round}`,
  findings: i % 7 === 0 ? [{ reason: 'damagedText', detail: null }] : [],
  at: `2026-03-0${round}T09:00:00+08:00`,
  standing,
  decided: {
    ...undecided,
    repaired: i % 4 === 0,
    recognised: i % 2 === 1 ? [{ file: null, page: 1, text: '字' }] : [],
  },
});
const known = (i: number, round: number) => ({ rowid: i + 1, version: round, contentHash: `${round}` });

/** Segments of the index that one change of all documents adds. */
const segmentsOf = (change: (writer: DocumentWriter, i: number) => void): number => {
  const segments = () =>
    db.prepare<[], number>('SELECT count(DISTINCT segid) FROM fts_idx').pluck().get() ?? -1;
  const before = segments();
  db.transaction(() =>
    changeIndex(db, documents, () => {
      const index = indexWriter(db);
      const writer = documentWriter(db, index);
      for (let i = 0; i < documents; i++) change(writer, i);
      index.finish();
    }),
  )();
  return segments() - before;
};

test('however documents change, the index gathers them and is not written for each', () => {
  expect(
    segmentsOf((writer, i) => writer.insert('u盘', `${i}`, written(i, 1), draft(i, 1))),
    'new',
  ).toBe(1);
  expect(
    segmentsOf((writer, i) => writer.update(known(i, 1), written(i, 2), draft(i, 2))),
    'renewed',
  ).toBeLessThan(3);
  expect(
    segmentsOf((writer, i) =>
      writer.update(known(i, 2), written(i, 3, i % 2 === 0 ? 'shown' : 'held'), draft(i, 3)),
    ),
    'half of them held',
  ).toBeLessThan(3);
  expect(
    segmentsOf((writer, i) => {
      if (i % 2 === 0) writer.keepPending(i + 1, written(i, 4, 'waiting'), draft(i, 4));
      else writer.update(known(i, 3), written(i, 4), draft(i, 4));
    }),
    'half of them waiting beside the old ones',
  ).toBeLessThan(3);
  const found = (phrase: string) =>
    db.prepare('SELECT count(*) FROM fts WHERE fts MATCH ?').pluck().get(phrase);
  expect([1, 2, 3, 4].map(round => found(`"第 ${round} ‹版 版"`))).toEqual([0, 0, 30, 30]);
  expect(db.prepare("SELECT text FROM phrase WHERE text LIKE '标签%' ORDER BY text").pluck().all()).toEqual([
    '标签3',
    '标签4',
  ]);
});
