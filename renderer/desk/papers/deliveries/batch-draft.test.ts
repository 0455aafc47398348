import { expect, test } from 'vitest';
import { draftOf, factsOf, isWhole, newBatch } from './batch-draft.ts';

test('a delivery is whole with a day and something in it, or as a nil return', () => {
  const draft = newBatch('2026-03-05');
  expect(isWhole(draft)).toBe(false);
  expect(isWhole({ ...draft, papers: '３' })).toBe(true);
  expect(isWhole({ ...draft, papers: '3', receivedOn: '' })).toBe(false);
  expect(isWhole({ ...draft, nil: true })).toBe(true);
});

test('what was recorded comes back as it was, and a nil return brings nothing', () => {
  const facts = factsOf({ ...newBatch('2026-03-05'), papers: '3', electronic: 'x', note: ' 急 ' });
  expect(facts).toMatchObject({ paperCount: 3, electronicCount: 0, note: '急' });
  const kept = { ...facts, sender: 'a', dueOn: null };
  expect(factsOf(draftOf(kept))).toEqual(facts);
  expect(factsOf({ ...draftOf(kept), nil: true })).toMatchObject({ paperCount: 0, electronicCount: 0 });
});
