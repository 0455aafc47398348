const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Whether a 统一社会信用代码 is well-formed (GB 32100-2015: 18 characters of 31, the last a check character).
 * Government units begin with 1, social organisations with 5, so no first character is asked for. Well-formed does not mean real.
 */
export function isCreditCode(text: string): boolean {
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (code.length !== 18) return false;
  const values = [...code].map(character => letters.indexOf(character));
  if (values.includes(-1)) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * (values[i] ?? 0), 0);
  return values[17] === (31 - (sum % 31)) % 31;
}
