import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from './align.ts';
import { likeness } from './sounds.ts';

const strict =
  (query: string) =>
  (index: number, code: number): number =>
    query.charCodeAt(index) === code ? 0 : 1;
const stretch = (query: string, text: string, most = 2): [string, number] | null => {
  const found = align(query, text, strict(query), most);
  return found && [text.slice(found.start, found.end), found.cost];
};

test('finds the stretch itself for nothing', () => {
  expect(stretch('公开', '政务公开要点')).toEqual(['公开', 0]);
});

test('an edit, a swap, a missing and a further character', () => {
  expect(stretch('公升要', '政务公开要点')).toEqual(['公开要', 1]);
  expect(stretch('政公务开', '政务公开要点')).toEqual(['政务公开', 0.6]);
  expect(stretch('政务开要', '政务公开要点')).toEqual(['政务公开要', 1]);
  expect(stretch('政务公公开', '政务公开要点')).toEqual(['政务公开', 1]);
});

test('nothing where all is dearer', () => {
  expect(stretch('量子纠缠', '政务公开要点', 1)).toBeNull();
});

test('a stretch of the text is always found whole', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (text, a, b) => {
      const from = a % text.length;
      const query = text.slice(from, from + 1 + (b % 8));
      expect(stretch(query, text)).toEqual([query, 0]);
    }),
  );
});

test.each([
  ['障', '章', 'same'],
  ['低', '底', 'same'],
  ['行', '航', 'same'],
  ['四', '是', 'near'],
  ['南', '兰', 'near'],
  ['金', '经', 'near'],
  ['政', '水', 'other'],
  ['a', 'b', 'other'],
])('%s and %s sound %s', (a, b, expected) => {
  expect(likeness(a, b)).toBe(expected);
});
