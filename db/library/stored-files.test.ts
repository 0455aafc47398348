import { expect, test } from 'vitest';
import { draftOf } from '../../test/fixtures/draft.ts';
import { testLibrary } from '../../test/fixtures/library.ts';
import { tempDir } from '../../test/fixtures/temp.ts';
import { figures } from './figures.ts';
import { storedFile, storedFiles } from './stored-files.ts';

const [notice, form, orphan] = ['a', 'b', 'c'].map(letter => letter.repeat(64)) as [string, string, string];

/** A document on show and one that is held, sharing a file; and a file that no document carries. */
const setUp = () => {
  const { db, add } = testLibrary(tempDir());
  const shown = add(draftOf({ title: '关于低保标准的通知' }));
  const held = add(draftOf({ title: '待审核' }), 'held');
  const keep = db.prepare('INSERT INTO file (sha256, media_type, size) VALUES (?, ?, ?)');
  for (const [sha256, size] of [
    [notice, 1_000],
    [form, 20],
    [orphan, 3],
  ])
    keep.run(sha256, 'application/pdf', size);
  const carry = db.prepare(
    "INSERT INTO document_file (document, position, sha256, name, role) VALUES (?, ?, ?, ?, 'main')",
  );
  carry.run(held, 0, notice, '内部稿.pdf');
  carry.run(held, 1, form, '登记表.pdf');
  carry.run(shown, 0, notice, '通知.pdf');
  return db;
};

test('a file is shown where any document on show carries it, by the name it has there', () => {
  const file = { sha256: notice, name: '通知.pdf', mediaType: 'application/pdf', size: 1_000, shown: true };
  expect(storedFile(setUp(), notice)).toEqual(file);
});

test('a file of a held document alone is not shown', () => {
  expect(storedFile(setUp(), form)).toMatchObject({ name: '登记表.pdf', shown: false });
});

test('a file that no document carries, or nobody knows, is none', () => {
  const db = setUp();
  expect([storedFile(db, orphan), storedFile(db, 'd'.repeat(64))]).toEqual([null, null]);
});

test('to verify, every file counts', () => {
  expect([...storedFiles(setUp())].map(({ size }) => size)).toEqual([1_000, 20, 3]);
});

test('the figures count documents by state and every file once', () => {
  expect(figures(setUp())).toMatchObject({
    documents: 1,
    held: 1,
    withdrawn: 0,
    files: 3,
    fileBytes: 1_023,
    libraryVersion: expect.any(Number),
  });
});
