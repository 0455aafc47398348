import { expect, test } from 'vitest';
import { factsOf, newSender } from './sender-draft.ts';

const draft = { ...newSender('2026-01-01', 'zh-Hans'), name: '云溪县民政局' };

test('a rule is read as people write it', () => {
  expect(factsOf(draft)?.rule).toEqual({ kind: 'days', days: [5, 20] });
  expect(factsOf({ ...draft, text: '２０，5, 5日' })?.rule).toEqual({ kind: 'days', days: [5, 20] });
  expect(factsOf({ ...draft, kind: 'nextMonth', text: '10日' })?.rule).toEqual({
    kind: 'nextMonth',
    day: 10,
  });
  expect(factsOf({ ...draft, kind: 'workdays', text: '20' })?.rule).toEqual({ kind: 'workdays', within: 20 });
  expect(factsOf({ ...draft, kind: 'dates', text: '2026-03-31\n2026-06-30' })?.rule).toEqual({
    kind: 'dates',
    dates: ['2026-03-31', '2026-06-30'],
  });
  expect(factsOf({ ...draft, kind: 'none', text: '' })?.rule).toBeNull();
});

test('what cannot be a rule is not sent', () => {
  for (const text of ['', '每月', '0', '32']) expect(factsOf({ ...draft, text }), text).toBeNull();
  expect(factsOf({ ...draft, kind: 'nextMonth', text: '5、20' })).toBeNull();
  expect(factsOf({ ...draft, kind: 'dates', text: '明年' })).toBeNull();
  expect(factsOf({ ...draft, name: ' ' })).toBeNull();
});
