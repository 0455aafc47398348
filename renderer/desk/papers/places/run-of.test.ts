import { expect, test } from 'vitest';
import { runOf } from './run-of.ts';

test('a run of codes keeps its zeros and its head', () => {
  expect(runOf('01', '03')).toEqual(['01', '02', '03']);
  expect(runOf('A9', 'A11')).toEqual(['A9', 'A10', 'A11']);
  expect(runOf('阅览室', '')).toEqual(['阅览室']);
  expect(runOf('A', 'A')).toEqual(['A']);
});

test('what is no run is none', () => {
  expect(runOf('', '')).toBeNull();
  expect(runOf('A1', 'B3')).toBeNull();
  expect(runOf('5', '2')).toBeNull();
  expect(runOf('1', '900')).toBeNull();
  expect(runOf('A', 'C')).toBeNull();
});
