import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternFault } from '../../contract/number-pattern.ts';
import { formatNumber, isTerminalCode } from './numbers.ts';

const pattern = '云公开申〔{year}〕{terminal}-{serial:4}号';

describe('numbers', () => {
  it('follow the unit’s pattern', () => {
    expect(formatNumber(pattern, { year: 2026, terminal: 'A1', serial: 7 })).toBe(
      '云公开申〔2026〕A1-0007号',
    );
    expect(formatNumber(pattern, { year: 2026, terminal: 'A1', serial: 12345 })).toBe(
      '云公开申〔2026〕A1-12345号',
    );
  });

  it('a pattern that could repeat or that nobody can read is refused', () => {
    expect(patternFault(pattern)).toBeNull();
    expect(patternFault('{year}-{serial}')).toBe('field');
    expect(patternFault('{year}{terminal}{serial}{serial}')).toBe('field');
    expect(patternFault('{year}{terminal}{serial}{office}')).toBe('brace');
    expect(patternFault(`${'长'.repeat(60)}{year}{terminal}{serial}`)).toBe('length');
  });

  it('never meet: different year, terminal or serial gives a different number', () => {
    const parts = fc.record({
      year: fc.integer({ min: 2019, max: 2099 }),
      terminal: fc.stringMatching(/^[A-Z]\d$/),
      serial: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const same = a.year === b.year && a.terminal === b.terminal && a.serial === b.serial;
        expect(formatNumber(pattern, a) === formatNumber(pattern, b)).toBe(same);
      }),
    );
  });

  it('terminal codes are short and plain', () => {
    expect(['A', '01', 'HALL'].every(isTerminalCode)).toBe(true);
    expect(['', 'a', 'TOOLONG', '一', 'A-1'].some(isTerminalCode)).toBe(false);
  });
});
