import { expect, it } from 'vitest';
import { readList, writeList } from './list-state.ts';

it('an address without anything is the open cases by their nearest limit', () => {
  expect(readList(new URLSearchParams())).toEqual({
    view: 'open',
    state: '',
    sort: 'next',
    descending: false,
    page: 1,
  });
});

it('a list survives its address', () => {
  const list = { view: 'overdue', state: 'consulting', sort: 'number', descending: true, page: 3 } as const;
  expect(readList(writeList(list))).toEqual(list);
});

it('what no list knows is left aside', () => {
  expect(readList(new URLSearchParams('view=x&state=y&sort=z&page=-4'))).toEqual(
    readList(new URLSearchParams()),
  );
});
