import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsIdNumber, isIdNumber } from './idcard.ts';

// The standard's own example and one of the same make; neither belongs to anybody.
const valid = '11010519491231002X';

describe('ID-card numbers (GB 11643)', () => {
  test('the standard’s example is valid, in either case of X', () => {
    expect(isIdNumber(valid)).toBe(true);
    expect(isIdNumber(valid.toLowerCase())).toBe(true);
  });

  test('wrong check digit, impossible birthday and 15 digits are none', () => {
    expect(isIdNumber('110105194912310021')).toBe(false);
    expect(isIdNumber('110105194913310020')).toBe(false);
    expect(isIdNumber('110105491231002')).toBe(false);
  });

  test('any one digit changed is found by the check digit or the date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const changed = [...valid];
        changed[at] = String((Number(valid[at]) + by) % 10);
        return !isIdNumber(changed.join(''));
      }),
    );
  });

  test.each([
    `身份证号：${valid}。`,
    '身份证号：１１０１０５１９４９１２３１００２Ｘ',
    '110105 19491231 002X',
    '110105-19491231-002x',
    `张三${valid}李四`,
  ])('found in %s', text => expect(holdsIdNumber(text)).toBe(true));

  test.each([
    '索引号 11341702486344515H/202110-00013',
    '1101051949123100',
    `${valid}7`,
    `9${valid}`,
    '电话 0999-0000211，标准 860 元',
    '110105491231002',
  ])('not found in %s', text => expect(holdsIdNumber(text)).toBe(false));

  test('a long run of digits costs no time', () => {
    const started = performance.now();
    holdsIdNumber('1 '.repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
