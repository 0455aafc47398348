import { expect, it } from 'vitest';
import { readView, viewAddress } from './address.ts';

const file = 'a'.repeat(64);

it('reads back what it writes', () => {
  const view = { query: '政务 公开&x', file, page: 12, text: null };
  expect(readView(new URL(`http://x${viewAddress('doc-01', view)}`).searchParams)).toEqual(view);
  expect(viewAddress('doc-01')).toBe('/document/doc-01');
});

it('takes what makes no sense as not given', () => {
  const view = readView(new URLSearchParams({ q: ' ', file: '../../etc', page: '-3', text: 'x' }));
  expect(view).toEqual({ query: '', file: null, page: 1, text: null });
});
