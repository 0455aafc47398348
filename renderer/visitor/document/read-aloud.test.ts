import { expect, it } from 'vitest';
import { spokenPieces } from './read-aloud.ts';

it('speaks sentence by sentence, short ones together', () => {
  expect(spokenPieces('第一条 公开。第二条 便民。')).toEqual(['第一条 公开。第二条 便民。']);
  const long = '长'.repeat(150);
  expect(spokenPieces(`${long}。短句。`)).toEqual([`${long}。短句。`]);
  expect(spokenPieces(`${long}。${long}。`)).toEqual([`${long}。`, `${long}。`]);
});

it('cuts a sentence without an end, and skips what has nothing to say', () => {
  expect(spokenPieces('长'.repeat(400)).map(piece => piece.length)).toEqual([160, 160, 80]);
  expect(spokenPieces('————')).toEqual([]);
});
