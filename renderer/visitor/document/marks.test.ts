import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../contract/library.ts';
import { piecesOf } from './marks.ts';

describe('cutting a text along its hits', () => {
  it('numbers the hits through the document', () => {
    expect(
      piecesOf('政务公开是公开', 2, 7, [
        [0, 1],
        [2, 4],
        [5, 7],
      ]),
    ).toEqual([
      { text: '公开', hit: 1, offset: 2 },
      { text: '是', hit: null, offset: 4 },
      { text: '公开', hit: 2, offset: 5 },
    ]);
  });

  it('keeps a hit that runs over the edge of a block', () => {
    expect(piecesOf('甲乙丙丁', 0, 2, [[1, 3]])).toEqual([
      { text: '甲', hit: null, offset: 0 },
      { text: '乙', hit: 0, offset: 1 },
    ]);
    expect(piecesOf('甲乙丙丁', 2, 4, [[1, 3]])[0]).toEqual({ text: '丙', hit: 0, offset: 2 });
  });

  it('loses no character', () => {
    const spans = fc
      .uniqueArray(fc.nat(40), { maxLength: 12 })
      .map(points => points.toSorted((a, b) => a - b))
      .map(points =>
        points.flatMap((point, i): Span[] => (i % 2 === 1 ? [[points[i - 1] ?? 0, point]] : [])),
      );
    fc.assert(
      fc.property(
        fc.string({ minLength: 41, maxLength: 60 }),
        spans,
        fc.nat(20),
        fc.nat(20),
        (text, marks, a, b) => {
          const pieces = piecesOf(text, a, 20 + b, marks);
          expect(pieces.map(piece => piece.text).join('')).toBe(text.slice(a, 20 + b));
        },
      ),
    );
  });
});
