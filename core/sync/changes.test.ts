import { expect, test } from 'vitest';
import { type KnownDocument, pair } from './changes.ts';

const known = (
  rowid: number,
  mainPath: string,
  mainHash: string,
  indexNoKey: string | null = null,
): KnownDocument => ({
  rowid,
  key: mainPath,
  state: 'shown',
  version: 1,
  title: '',
  mainPath,
  mainHash,
  indexNoKey,
  inputHash: '',
  contentHash: '',
  draftHash: '',
  keptAs: 'held',
  pendingInputHash: null,
});
const offered = (mainPath: string, mainHash: string, indexNoKey: string | null = null) => ({
  mainPath,
  mainHash,
  indexNoKey,
});
const rows = (pairs: Map<{ mainPath: string }, KnownDocument>) =>
  Object.fromEntries([...pairs].map(([{ mainPath }, { rowid }]) => [mainPath, rowid]));

test('a document stays itself by 索引号, by path, or renamed by its content', () => {
  const before = [known(1, 'a.txt', 'A', 'X-1'), known(2, 'b.txt', 'B'), known(3, 'c.txt', 'C')];
  const now = [
    offered('moved/a2.txt', 'A2', 'X-1'),
    offered('b.txt', 'B2'),
    offered('renamed.txt', 'C'),
    offered('new.txt', 'N'),
  ];
  expect(rows(pair(now, before))).toEqual({ 'moved/a2.txt': 1, 'b.txt': 2, 'renamed.txt': 3 });
});

test('nothing is paired twice: of two files with the same content one is new', () => {
  expect(rows(pair([offered('x.txt', 'A'), offered('y.txt', 'A')], [known(1, 'old.txt', 'A')]))).toEqual({
    'x.txt': 1,
  });
});

test('a file that swapped places with another is told by its path', () => {
  expect(
    rows(
      pair([offered('a.txt', 'B'), offered('b.txt', 'A')], [known(1, 'a.txt', 'A'), known(2, 'b.txt', 'B')]),
    ),
  ).toEqual({
    'a.txt': 1,
    'b.txt': 2,
  });
});
