import { expect, test } from 'vitest';
import type { ValidityState } from '../../contract/document.ts';
import { type Changer, knownHistory } from './validity-history.ts';

const today = '2026-03-02';
const state = (stated: Partial<ValidityState>): ValidityState => ({
  status: 'valid',
  stated: null,
  from: '2019-07-01',
  to: null,
  basis: null,
  replacedBy: null,
  ...stated,
});
const by = (type: Changer['type'], from: string | null, docNo = '云政发〔2023〕8号'): Changer => ({
  type,
  title: '办法',
  docNo,
  from,
});
const told = (validity: Partial<ValidityState>, ...changers: Changer[]) =>
  knownHistory(state(validity), changers, today).map(({ on, status, basis }) => [on, status, basis]);

test('in force, amended, repealed: each from the day the other took effect, in the words of the source', () => {
  const basis = '云政发〔2023〕8号第三十一条';
  expect(
    knownHistory(
      state({ status: 'repealed', basis, replacedBy: '云政发〔2023〕8号' }),
      [
        by('repeals', '2023-07-01'),
        by('replaces', '2023-07-01'),
        by('amends', '2021-01-01', '云政发〔2020〕9号'),
      ],
      today,
    ),
  ).toEqual([
    { on: '2023-07-01', status: 'repealed', basis, replacedBy: '云政发〔2023〕8号' },
    { on: '2021-01-01', status: 'amended', basis: '云政发〔2020〕9号', replacedBy: null },
    { on: '2019-07-01', status: 'valid', basis: null, replacedBy: null },
  ]);
});

test('what expired did so the day after its last day, whatever repealed it then', () => {
  expect(told({ status: 'expired', to: '2025-06-30' }, by('repeals', '2025-07-01'))).toEqual([
    ['2025-07-01', 'expired', null],
    ['2019-07-01', 'valid', null],
  ]);
});

test('two amendments of one day are both told', () => {
  const twice = told(
    { status: 'amended' },
    by('amends', '2024-01-01', '甲'),
    by('amends', '2024-01-01', '乙'),
  );
  expect(twice.map(([, status]) => status)).toEqual(['amended', 'amended', 'valid']);
});

test('nothing is told where the story does not lead to what the source says, or is not known', () => {
  expect(told({})).toEqual([]);
  expect(told({ status: 'repealed' })).toEqual([]);
  expect(told({ status: 'valid' }, by('repeals', '2023-07-01'))).toEqual([]);
  expect(told({ status: 'repealed', from: null }, by('repeals', '2023-07-01'))).toEqual([]);
  expect(told({ status: 'repealed' }, by('repeals', null))).toEqual([]);
  expect(told({ status: 'amended' }, by('amends', '2026-04-01')), 'not yet').toEqual([]);
  expect(told({ status: 'pending', from: '2026-04-01' })).toEqual([]);
});
