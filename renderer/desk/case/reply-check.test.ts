import { expect, it } from 'vitest';
import { amendmentOutcomes, outcomes } from '../../../contract/applications/outcome.ts';
import { type CheckDraft, checkOf, choices, lastQuestion, newCheck } from './reply-check.ts';

const plain: CheckDraft = {
  ...newCheck(),
  clear: true,
  isInformation: 'yes',
  ours: true,
  exists: 'yes',
  give: 'all',
};
const lapses = ['correctionLapsed', 'feeLapsed', 'other'];

it('asks one question after the other, and no further than the answer that ends the matter', () => {
  expect(lastQuestion(newCheck())).toBe(1);
  expect(lastQuestion({ ...newCheck(), clear: true })).toBe(2);
  expect(lastQuestion(plain)).toBe(5);
  expect(lastQuestion({ ...plain, clear: false })).toBe(1);
  expect(lastQuestion({ ...plain, isInformation: 'petition' })).toBe(2);
  expect(lastQuestion({ ...plain, ours: false })).toBe(3);
  expect(lastQuestion({ ...plain, exists: 'no' })).toBe(4);
});

it('leads nowhere before the questions that matter are answered', () => {
  expect(checkOf(newCheck())).toBeNull();
  expect(checkOf({ ...plain, give: null })).toBeNull();
  expect(checkOf({ ...newCheck(), clear: false })).toMatchObject({ clear: false });
  expect(choices(newCheck(), outcomes, 'information')).toEqual(lapses);
});

it('what was answered before an earlier answer ended the matter does not count', () => {
  expect(checkOf({ ...plain, ours: false, exists: 'no', give: 'none' })).toMatchObject({
    ours: false,
    exists: 'yes',
    give: 'all',
  });
});

it('offers what the answers lead to, and the ends that no question leads to', () => {
  expect(choices(plain, outcomes, 'information')).toEqual(['granted', ...lapses]);
  expect(choices({ ...plain, exists: 'no' }, outcomes, 'information')).toEqual(['notExisting', ...lapses]);
  expect(choices({ ...plain, exists: 'no' }, ['granted'], 'information')).toEqual([]);
  expect(choices({ ...plain, give: 'none' }, outcomes, 'information')).toHaveLength(7 + lapses.length);
});

it('a 更正 has outcomes of its own and no seven questions', () => {
  expect(choices(newCheck(), amendmentOutcomes, 'amendment')).toEqual([...amendmentOutcomes]);
});
