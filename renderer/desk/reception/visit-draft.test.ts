import { expect, test } from 'vitest';
import { visitFactsSchema } from '../../../contract/reception/visit.ts';
import { factsOf, newVisit } from './visit-draft.ts';

const now = new Date(2026, 2, 2, 9, 5);

test('a visit that is sent untouched was one reader, served just now', () => {
  expect(factsOf(newVisit, now)).toEqual({
    on: '2026-03-02',
    at: '09:05',
    purpose: 'read',
    outcome: 'settled',
    people: 1,
    minutes: null,
    note: '',
    concern: null,
  });
});

test('numbers are read as an input method gives them, and what is none is not sent as one', () => {
  const typed = factsOf({ ...newVisit, people: '３', minutes: ' 15 ', note: ' 转民政局 ', at: '08:30' }, now);
  expect(typed).toMatchObject({ people: 3, minutes: 15, note: '转民政局', at: '08:30' });
  expect(factsOf({ ...newVisit, people: '' }, now).people).toBe(1);
  expect(visitFactsSchema.safeParse(factsOf({ ...newVisit, people: '几个' }, now)).success).toBe(false);
});

test('what it is about is sent without its words', () => {
  const concern = { kind: 'paper', id: 'p1', label: '收〔2026〕A1-00001号' } as const;
  expect(factsOf({ ...newVisit, concern }, now).concern).toEqual({ kind: 'paper', id: 'p1' });
});
