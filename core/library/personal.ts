import type { PersonalSpan } from '../../contract/review.ts';
import { idNumberSpans } from './idcard.ts';

/** Luhn's check over the digits of a bank card. */
export const isCardNumber = (digits: string): boolean => {
  // China UnionPay and the debit cards of Chinese banks begin with 62, others with 3 to 6
  if (!/^[3-6]\d{14,18}$/.test(digits)) return false;
  let sum = 0;
  for (const [i, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
};

const gap = '[ \\u00a0-]?';
const card = new RegExp(`(?<![\\d.])(?:\\d${gap}){14,18}\\d(?![\\d.])`, 'g');
/** A mobile number, or a telephone with its area code. */
const phone = /(?<![\d.-])(?:(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]\d{7,8})(?![\d.-])/g;
/** A house or a flat in a place: where somebody lives, down to the door. */
const address =
  /(?:[\p{Script=Han}]{1,8}(?:省|自治区|市|州|县|区|旗|镇|乡|街道|村|社区|小区|路|街|巷|弄|里|苑|园)){1,6}[\p{Script=Han}\d]{0,10}?\d{1,5}(?:号|栋|幢|座|单元|室|户|组)(?:[\d\p{Script=Han}-]{0,8}?(?:号楼|栋|幢|座|单元|室|号|户))*/gu;

const spansOf = (
  text: string,
  kind: PersonalSpan['kind'],
  pattern: RegExp,
  holds: (found: string) => boolean,
): PersonalSpan[] =>
  [...text.matchAll(pattern)]
    .filter(([found]) => holds(found))
    .map(match => ({ kind, start: match.index, end: match.index + match[0].length }));

/**
 * What in a text may name or reach a person (domain 8), in order and without overlaps: ID-card numbers by their check digit, bank cards by Luhn's, telephone
 * numbers, addresses down to the door. It marks for a reviewer and decides nothing: an office has a telephone too.
 */
export const personalSpans = (text: string): PersonalSpan[] => {
  const found = [
    ...idNumberSpans(text).map(([start, end]): PersonalSpan => ({ kind: 'idNumber', start, end })),
    ...spansOf(text, 'bankCard', card, digits => isCardNumber(digits.replace(/\D/g, ''))),
    ...spansOf(text, 'phone', phone, () => true),
    ...spansOf(text, 'address', address, () => true),
  ];
  const rank = { idNumber: 0, bankCard: 1, phone: 2, address: 3 };
  const kept: PersonalSpan[] = [];
  for (const span of found.sort((a, b) => rank[a.kind] - rank[b.kind] || a.start - b.start)) {
    if (kept.every(other => span.end <= other.start || span.start >= other.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
};
