/**
 * Numbers of applications, papers and receipts (受理编号): unique across terminals without a network, because each carries its terminal's code,
 * and never given twice, because serials only rise.
 * A pattern is text with `{year}`, `{terminal}`, `{serial:N}` (N digits at least, zeros in front), e.g. `云公开申〔{year}〕{terminal}-{serial:4}号`.
 */
export type NumberPattern = string;

/** A field of a pattern, with the digits of a serial. */
export const patternField = /\{(year|terminal|serial)(?::(\d{1,2}))?\}/g;

/** What is wrong with a pattern, or null. All three fields are needed once each: without one of them numbers could repeat. */
export function patternFault(pattern: NumberPattern): 'field' | 'brace' | 'length' | null {
  if (pattern.length > 60) return 'length';
  const names = [...pattern.matchAll(patternField)].map(match => match[1]);
  if (names.toSorted().join() !== 'serial,terminal,year') return 'field';
  return /[{}]/.test(pattern.replace(patternField, '')) ? 'brace' : null;
}
