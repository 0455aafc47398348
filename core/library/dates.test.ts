import { describe, expect, test } from 'vitest';
import { findDate, isDateLine, localIso, parseDate, parseMinute } from './dates.ts';

describe('dates', () => {
  test.each([
    ['2020-09-15', '2020-09-15'],
    ['2026.09.11', '2026-09-11'],
    ['2018年4月24日', '2018-04-24'],
    ['２０１８年４月２４日', '2018-04-24'],
    ['二〇一八年四月二十四日', '2018-04-24'],
    ['二○○七年十二月三十一日', '2007-12-31'],
    ['二OO八年十月一日', '2008-10-01'],
    ['20240716', '2024-07-16'],
    ['2024/7/6 09:30', '2024-07-06'],
    ['2024-02-30', null],
    ['5月24日', null],
    ['长期', null],
  ])('%s is %s', (text, date) => expect(parseDate(text)).toBe(date));

  test.each([
    ['2020-03-27 17:37', '2020-03-27T17:37'],
    ['2020-03-27T07:37:12', '2020-03-27T07:37'],
    ['2020年3月27日 9：05', '2020-03-27T09:05'],
    ['2020-03-27', '2020-03-27'],
  ])('%s is %s to the minute', (text, minute) => expect(parseMinute(text)).toBe(minute));

  test('a date line is a date and nothing else', () => {
    expect(isDateLine('  2018年4月24日  ')).toBe(true);
    expect(isDateLine('2018年4月24日印发')).toBe(false);
    expect(isDateLine('2020-03-27 17:37')).toBe(false);
  });

  test('the first date of a text, with its place', () => {
    expect(findDate('自2021年1月1日起施行')).toEqual({ date: '2021-01-01', time: null, start: 1, end: 10 });
  });

  test('a moment keeps the offset of the machine', () => {
    const moment = new Date('2026-11-22T14:05:06.789Z');
    expect(localIso(moment)).toMatch(/^2026-11-2\dT\d\d:05:06[+-]\d\d:\d\d$/);
    expect(new Date(localIso(moment)).getTime()).toBe(moment.getTime() - 789);
  });
});
