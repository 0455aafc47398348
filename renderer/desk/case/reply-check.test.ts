import { expect, it } from 'vitest';
import { amendmentOutcomes, outcomes } from '../../../contract/applications/outcome.ts';
import { choices, lastQuestion, newCheck } from './reply-check.ts';

it('asks no further than the first answer that ends the matter', () => {
  expect(lastQuestion(newCheck())).toBe(5);
  expect(lastQuestion({ ...newCheck(), clear: false, ours: false })).toBe(1);
  expect(lastQuestion({ ...newCheck(), isInformation: 'petition' })).toBe(2);
  expect(lastQuestion({ ...newCheck(), ours: false })).toBe(3);
  expect(lastQuestion({ ...newCheck(), exists: 'no' })).toBe(4);
});

it('offers what the answers lead to, and the ends that no question leads to', () => {
  const lapses = ['correctionLapsed', 'feeLapsed', 'other'];
  expect(choices(newCheck(), outcomes, 'information')).toEqual(['granted', ...lapses]);
  expect(choices({ ...newCheck(), exists: 'no' }, outcomes, 'information')).toEqual([
    'notExisting',
    ...lapses,
  ]);
  expect(choices({ ...newCheck(), exists: 'no' }, ['granted'], 'information')).toEqual([]);
  expect(choices({ ...newCheck(), give: 'none' }, outcomes, 'information')).toHaveLength(7 + lapses.length);
});

it('a 更正 has outcomes of its own and no seven questions', () => {
  expect(choices(newCheck(), amendmentOutcomes, 'amendment')).toEqual([...amendmentOutcomes]);
});
