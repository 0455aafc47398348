import { randomInt, scryptSync, timingSafeEqual } from 'node:crypto';

/** No letter or digit that is read as another. */
const letters = '23456789ABCDEFGHJKMNPQRSTWXY';
const length = 8;

/** The code with which an applicant asks how things stand: eight letters, 38 bits, shown once on the receipt. */
export const createEnquiryCode = (): string =>
  Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('');

/** As typed by a person: without spaces and dashes, in capitals. */
const plain = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');

/** What is kept of a code: scrypt over code and case, so that the codes of a stolen disk must be guessed one by one. Base64url. */
export const hashEnquiryCode = (caseId: string, code: string): string =>
  scryptSync(plain(code), caseId, 24, { N: 2 ** 13, r: 8, p: 1 }).toString('base64url');

export const isEnquiryCode = (caseId: string, code: string, hash: string): boolean => {
  const [given, kept] = [Buffer.from(hashEnquiryCode(caseId, code)), Buffer.from(hash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
};
