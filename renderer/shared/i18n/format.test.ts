import { describe, expect, it } from 'vitest';
import { formatCount, formatDate } from './format.ts';

describe('dates as a visitor writes them', () => {
  it('shows a civil date without leading zeros', () => {
    expect(formatDate('2020-03-07', 'zh-Hans')).toBe('2020年3月7日');
    expect(formatDate('2020-03-07', 'zh-Hant')).toBe('2020年3月7日');
    expect(formatDate('2020-03-07', 'en')).toBe('7\u00a0Mar\u00a02020');
  });
  it('keeps the time to the minute and never moves it to another zone', () => {
    expect(formatDate('2020-03-27T17:37', 'zh-Hans')).toBe('2020年3月27日 17:37');
    expect(formatDate('2026-11-23T00:05:09+08:00', 'zh-Hans')).toBe('2026年11月23日 00:05');
    expect(formatDate('2026-12-31T23:59:00+08:00', 'en')).toBe('31\u00a0Dec\u00a02026 23:59');
  });
  it('shows what it cannot read as it came', () => {
    expect(formatDate('二〇二〇年', 'zh-Hans')).toBe('二〇二〇年');
  });
});

it('groups the digits of a long number', () => {
  expect(formatCount(100_000)).toBe('100,000');
});
