import { expect, test } from 'vitest';
import { annotate } from './annotate.ts';

test('paragraphs with their marks, nothing lost', () => {
  const text = '联系 13800138000\n全區(qū)\n\n完';
  const start = text.indexOf('(');
  expect(
    annotate(text, {
      personal: [{ kind: 'phone', start: 3, end: 14 }],
      mends: [{ start, end: start + 4, text: '' }],
    }),
  ).toEqual([
    [
      { kind: 'plain', text: '联系 ' },
      { kind: 'phone', text: '13800138000' },
    ],
    [
      { kind: 'plain', text: '全區' },
      { kind: 'mend', text: '(qū)', put: '' },
    ],
    [{ kind: 'plain', text: '完' }],
  ]);
});
