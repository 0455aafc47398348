import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedOnly, type DifferencePiece, differenceOf } from './difference.ts';

const textOf = (pieces: readonly DifferencePiece[] | null) => pieces?.map(({ text }) => text).join('');
const changed = (pieces: readonly DifferencePiece[] | null) =>
  pieces?.filter(piece => piece.changed).map(({ text }) => text);

test('a changed paragraph tells its changed words, the others stand unchanged side by side', () => {
  const rows = differenceOf(
    '一、总则\n补贴为每月100元。\n三、附则',
    '一、总则\n补贴为每月200元。\n三、附则\n四、施行',
  );
  expect(rows.map(({ before, after }) => [changed(before), changed(after)])).toEqual([
    [[], []],
    [['100'], ['200']],
    [[], []],
    [undefined, ['四、施行']],
  ]);
  expect(changedOnly(rows, 0).map(row => (typeof row === 'number' ? row : 'row'))).toEqual([
    1,
    'row',
    1,
    'row',
  ]);
});

test('both sides give their paragraphs back whole and in order', () => {
  const text = fc
    .array(fc.constantFrom('甲乙丙', '甲丁丙', '戊', '己庚'), { maxLength: 8 })
    .map(lines => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const rows = differenceOf(before, after);
      expect(rows.flatMap(row => textOf(row.before) ?? []).join('\n')).toBe(before);
      expect(rows.flatMap(row => textOf(row.after) ?? []).join('\n')).toBe(after);
    }),
  );
});
