import { expect, test } from 'vitest';
import { subjectId, subjectNames, subjectPath, subjects } from './subjects.ts';

test('22 top classes, ids unique', () => {
  expect(subjects.filter(subject => subject.parent === null)).toHaveLength(22);
  expect(new Set(subjects.map(subject => subject.id)).size).toBe(subjects.length);
});

test.each([
  ['综合政务,政务公开', '0201'],
  ['综合政务\\其他', '0209'],
  ['民政、扶贫、救灾', '17'],
  ['民政、乡村振兴、救灾', '17'],
  ['財政、金融、審計\\\\稅務', '0402'],
  ['政务公开', '0201'],
  ['农业、畜牧业、渔业', '0601'],
  ['城乡建设', '10'],
  ['其他', '22'],
  ['0201', '0201'],
])('%s is %s', (words, id) => {
  expect(subjectId(words)).toBe(id);
});

test('unknown words have no id and are their own path', () => {
  expect(subjectId('春节联欢')).toBeNull();
  expect(subjectId('')).toBeNull();
  expect(subjectNames('春节联欢')).toEqual(['春节联欢']);
});

test('a path runs from the top class down', () => {
  expect(subjectPath('0201').map(subject => subject.label)).toEqual(['综合政务', '政务公开']);
});
