import { expect, it } from 'vitest';
import { cutNumber } from './receipt-number.tsx';

it.each([
  ['公开申〔2026〕A1-0001号', ['公开申〔2026〕', 'A1-0001', '号']],
  ['申2026年B-0012号', ['申2026年', 'B-0012', '号']],
  ['2026-A1-0001', ['', '2026-A1-0001', '']],
  ['信公〔2026〕第A10042', ['信公〔2026〕第', 'A10042', '']],
  ['没有数字', ['', '没有数字', '']],
] as const)('cuts %s where the eye looks', (number, cut) => {
  expect(cutNumber(number)).toEqual(cut);
});
