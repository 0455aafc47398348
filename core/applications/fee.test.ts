import { describe, expect, it } from 'vitest';
import { feeByCases, feeByPages, feeForCase } from './fee.ts';

describe('信息处理费 (art.42, 国办函〔2020〕109号)', () => {
  it.each([
    [0, 0],
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [50, 7000],
  ])('%i cases of one applicant in a month cost %i yuan', (cases, yuan) => {
    expect(feeByCases(cases)).toBe(yuan);
  });

  it.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
    [250, 4700],
  ])('%i pages of one application cost %i yuan', (pages, yuan) => {
    expect(feeByPages(pages)).toBe(yuan);
  });

  it('never charges the tenth case and never charges less for a later one', () => {
    expect(feeForCase(10)).toBe(0);
    for (let nth = 2; nth <= 100; nth += 1)
      expect(feeForCase(nth)).toBeGreaterThanOrEqual(feeForCase(nth - 1));
  });
});
