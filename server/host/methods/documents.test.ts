import { expect, test } from 'vitest';
import type { ImportProgress } from '../../../contract/imports.ts';
import { loadingOf } from './documents.ts';

const at = (phase: ImportProgress['phase'], done: number, total: number): ImportProgress => ({
  runId: 'r',
  source: '样例库',
  phase,
  done,
  total,
  current: null,
});

test('what is loaded never goes back while an import goes through its phases', () => {
  const shares = [
    at('scanning', 0, 0),
    at('scanning', 70, 73),
    at('reading', 0, 73),
    at('reading', 40, 73),
    at('reading', 73, 73),
    at('activating', 0, 72),
    at('activating', 72, 72),
  ].map(progress => {
    const { done, total } = loadingOf(progress) ?? { done: 1, total: 1 };
    return total ? done / total : 0;
  });
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares).toEqual([0, 0, 0, 40 / 73, 1, 1, 1]);
});

test('no import, or one that has ended, loads nothing', () => {
  expect(loadingOf(null)).toBeNull();
  expect(loadingOf(at('done', 1, 1))).toBeNull();
});
