import { type NumberPattern, patternField } from '../../contract/number-pattern.ts';

/** The number for a serial of a year at a terminal. */
export function formatNumber(
  pattern: NumberPattern,
  parts: { year: number; terminal: string; serial: number },
): string {
  return pattern.replace(patternField, (_, name: 'year' | 'terminal' | 'serial', width?: string) =>
    String(parts[name]).padStart(name === 'serial' ? Number(width ?? 1) : 1, '0'),
  );
}

/** A terminal's code: one to four capital letters or digits, so that it stays readable inside a number. */
export const isTerminalCode = (code: string): boolean => /^[0-9A-Z]{1,4}$/.test(code);
