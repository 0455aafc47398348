import { expect, test } from 'vitest';
import { readQueue, writeQueue } from './review-state.ts';

const read = (query: string) => readQueue(new URLSearchParams(query));

test('an address gives the list it was made from; what makes no sense is everything that waits', () => {
  expect(read('standing=constructor&kind=x&page=-3')).toEqual({ standing: 'waiting', page: 1 });
  for (const query of ['', 'standing=takenDown', 'source=a%26b&reason=personalData&kind=guide&page=3'])
    expect(writeQueue(read(query)).toString()).toBe(query);
});
