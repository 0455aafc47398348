import { describe, expect, test } from 'vitest';
import { isCardNumber, personalSpans } from './personal.ts';

const found = (text: string) =>
  personalSpans(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('what may name or reach a person', () => {
  test('an ID-card number by its check digit', () => {
    expect(found('身份证11010519491231002X，另一个110105194912310021。')).toEqual([
      ['idNumber', '11010519491231002X'],
    ]);
  });
  test('a bank card by its check digit', () => {
    expect(isCardNumber('6222020000000000008')).toBe(
      [...'6222020000000000008'].reverse().reduce((s, d, i) => {
        const v = Number(d) * (i % 2 ? 2 : 1);
        return s + (v > 9 ? v - 9 : v);
      }, 0) %
        10 ===
        0,
    );
    expect(isCardNumber('4111111111111111')).toBe(true);
    expect(isCardNumber('4111111111111112')).toBe(false);
    expect(found('账号 4111 1111 1111 1111 开户')).toEqual([['bankCard', '4111 1111 1111 1111']]);
  });
  test('telephones', () => {
    expect(found('联系人 13800138000，办公室 0999-1234567。')).toEqual([
      ['phone', '13800138000'],
      ['phone', '0999-1234567'],
    ]);
    expect(found('面积 13800138000.5 平方米')).toEqual([]);
  });
  test('an address down to the door, and not the name of a place', () => {
    expect(found('住云溪县柳河镇清水村8号')).toEqual([['address', '住云溪县柳河镇清水村8号']]);
    expect(found('云溪县柳河镇人民政府')).toEqual([]);
  });
});
