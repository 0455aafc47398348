import { expect, test } from 'vitest';
import { troubleOf } from './camera.ts';
import { moved, neighbour, placed, type TakenPage } from './pages.ts';

const page = (id: number, url = ''): TakenPage => ({ id, taken: new Blob(), turn: 0, jpeg: new Blob(), url });
const ids = (pages: readonly TakenPage[]) => pages.map(({ id }) => id);
const three = [page(1), page(2), page(3)];

test('pages change places with their neighbours and stay at the edges', () => {
  expect(ids(moved(three, 2, -1))).toEqual([2, 1, 3]);
  expect(ids(moved(three, 2, 1))).toEqual([1, 3, 2]);
  expect(ids(moved(three, 1, -1))).toEqual([1, 2, 3]);
  expect(ids(moved(three, 3, 1))).toEqual([1, 2, 3]);
});

test('a page taken again keeps its place; a new one goes to the end', () => {
  expect(placed(three, page(2, 'again'))[1]?.url).toBe('again');
  expect(ids(placed(three, page(4)))).toEqual([1, 2, 3, 4]);
});

test('after a page is removed its neighbour is looked at', () => {
  expect(neighbour(three, 1)).toBe(2);
  expect(neighbour(three, 3)).toBe(2);
  expect(neighbour([page(1)], 1)).toBeNull();
});

test('what the browser says of a camera is told in our words', () => {
  const named = (name: string) => Object.assign(new Error(), { name });
  expect(troubleOf(named('NotAllowedError'))).toBe('refused');
  expect(troubleOf(named('NotFoundError'))).toBe('none');
  expect(troubleOf(named('NotReadableError'))).toBe('busy');
  expect(troubleOf('strange')).toBe('busy');
});
