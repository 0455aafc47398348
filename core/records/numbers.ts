/**
 * Numbers of applications, papers and receipts (受理编号): unique across terminals without a network, because each carries its terminal's code,
 * and never given twice, because serials only rise.
 * A pattern is text with `{year}`, `{terminal}`, `{serial:N}` (N digits at least, zeros in front), e.g. `云公开申〔{year}〕{terminal}-{serial:4}号`.
 */
export type NumberPattern = string;

const field = /\{(year|terminal|serial)(?::(\d{1,2}))?\}/g;

/** What is wrong with a pattern, or null. All three fields are needed once each: without one of them numbers could repeat. */
export function patternFault(pattern: NumberPattern): 'field' | 'brace' | 'length' | null {
  if (pattern.length > 60) return 'length';
  const names = [...pattern.matchAll(field)].map(match => match[1]);
  if (names.toSorted().join() !== 'serial,terminal,year') return 'field';
  return /[{}]/.test(pattern.replace(field, '')) ? 'brace' : null;
}

/** The number for a serial of a year at a terminal. */
export function formatNumber(
  pattern: NumberPattern,
  parts: { year: number; terminal: string; serial: number },
): string {
  return pattern.replace(field, (_, name: 'year' | 'terminal' | 'serial', width?: string) =>
    String(parts[name]).padStart(name === 'serial' ? Number(width ?? 1) : 1, '0'),
  );
}

/** A terminal's code: one to four capital letters or digits, so that it stays readable inside a number. */
export const isTerminalCode = (code: string): boolean => /^[0-9A-Z]{1,4}$/.test(code);
