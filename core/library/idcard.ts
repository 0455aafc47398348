const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** Valid by GB 11643: 18 characters, a civil date of birth, the check digit right. The old 15-digit numbers carry no check digit. */
export const isIdNumber = (value: string): boolean => {
  if (!/^[1-9]\d{16}[\dXx]$/.test(value)) return false;
  const year = Number(value.slice(6, 10));
  const month = Number(value.slice(10, 12));
  const day = Number(value.slice(12, 14));
  const birth = new Date(Date.UTC(year, month - 1, day));
  if (year < 1850 || year > 2100 || birth.getUTCMonth() !== month - 1 || birth.getUTCDate() !== day)
    return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(value[i]), 0);
  return checks[sum % 11] === value[17]?.toUpperCase();
};

const digit = '[0-9０-９]';
const gap = '[ \\u00a0\\u3000\\-\\u2010-\\u2015－]?';
// Eighteen places, also typed full-width or in groups; not part of a longer run of digits.
const candidate = new RegExp(`(?<!${digit})(?:${digit}${gap}){17}[0-9０-９XxＸｘ](?![0-9０-９A-Za-z])`, 'g');

/** Where valid ID-card numbers stand in a text, `[start, end)` in UTF-16 units. */
export const idNumberSpans = (text: string): [start: number, end: number][] =>
  [...text.matchAll(candidate)].flatMap(({ 0: found, index }): [number, number][] =>
    isIdNumber(found.normalize('NFKC').replace(/[^0-9Xx]/g, '')) ? [[index, index + found.length]] : [],
  );

/** True where a text holds a valid ID-card number (domain 8): such a document is held until a person has looked at it. */
export const holdsIdNumber = (text: string): boolean => idNumberSpans(text).length > 0;
