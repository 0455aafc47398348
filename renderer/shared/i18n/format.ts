import type { Language } from './i18n.ts';

const civil = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/;

/** `2020-03-27` → 2020年3月27日 / 27 Mar 2020; with a time, to the minute. What does not parse is shown as it is. */
export const formatDate = (value: string, language: Language): string => {
  const [, year, month, day, hour, minute] = civil.exec(value) ?? [];
  if (!year || !month || !day) return value;
  const time = hour && minute ? ` ${hour}:${minute}` : '';
  if (language === 'en') {
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const words = date.toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    return words.replaceAll(' ', '\u00a0') + time; // a day stays in one line
  }
  return `${year}年${Number(month)}月${Number(day)}日${time}`;
};

/** 12345 → 12,345, so that a long number can be read. */
export const formatCount = (count: number): string => count.toLocaleString('en-US');

/** Words one after the other: 甲、乙 / A, B. */
export const formatList = (words: readonly string[], language: Language): string =>
  words.join(language === 'en' ? ', ' : '、');
