import { expect, test } from 'vitest';
import type { JudgedRow } from '../../../../contract/custody/sheet.ts';
import { plainFacts } from '../../../../test/fixtures/paper-facts.ts';
import { actOf, outcomeOf, rowsOf } from './choices.ts';

const row = (number: number, more: Partial<JudgedRow> = {}): JudgedRow => ({
  row: number,
  facts: { ...plainFacts, title: `第${number}件`, indexMark: 'printed' },
  copies: 2,
  faults: [],
  samePapers: [],
  sameRows: [],
  document: null,
  ...more,
});
const same = row(3, { samePapers: ['收〔2026〕A1-00001号'] });
const faulty = row(4, { faults: [{ column: 'pages', fault: 'count', said: '若干' }] });

test('a row that may be here already is left out until somebody says otherwise', () => {
  expect(actOf(row(2), new Map())).toBe('take');
  expect(actOf(same, new Map())).toBe('leave');
  expect(actOf(same, new Map([[3, 'take']]))).toBe('take');
});

test('what is sent says each row once, and a faulty one counts only where it would be registered', () => {
  const rows = [row(2), same, faulty, row(5)];
  expect(outcomeOf(rows, new Map([[5, 'missing']]))).toMatchObject({
    papers: 2,
    copies: 4,
    missing: [5],
    without: [3],
  });
  expect(outcomeOf(rows, new Map()).faulty.map(each => each.row)).toEqual([4]);
  expect(outcomeOf(rows, new Map([[4, 'leave']])).faulty).toEqual([]);
  expect(rowsOf(rows, 'faulty').map(each => each.row)).toEqual([4]);
  expect(rowsOf(rows, 'same').map(each => each.row)).toEqual([3]);
});
