import { findDate, isDateLine } from './dates.ts';
import { isOrgan, type Line, organsIn } from './lines.ts';

export type Signature = { readonly issuers: string[]; readonly writtenOn: string };

/** Organs standing right above a date line, in their order. */
const organsAbove = (lines: readonly Line[], date: number): string[] => {
  const organs: string[] = [];
  for (let at = date - 1; at >= 0 && at >= date - 6; at--) {
    const line = lines[at];
    if (!line || !isOrgan(line)) break;
    organs.unshift(...organsIn(line.raw));
  }
  return organs;
};

/** `云溪县人民政府办公室　2024年7月16日` in one line. */
const inOneLine = (line: Line): Signature | null => {
  if (line.plain.length > 60) return null;
  const found = findDate(line.raw);
  if (!found || found.time || line.raw.slice(found.end).trim()) return null;
  const organ = line.raw.slice(0, found.start).trim();
  return organ && isOrgan({ raw: organ, plain: organ })
    ? { issuers: organsIn(organ), writtenOn: found.date }
    : null;
};

/**
 * Who signed and when: the first date line with an organ above it. Of a covering letter and the paper it sends out that is the
 * letter's, which carries the 成文日期. Without an organ, a date standing alone at the very end, or in brackets under the title.
 */
export const signatureOf = (head: readonly Line[], tail: readonly Line[]): Signature | null => {
  for (const lines of [head, tail]) {
    for (const [at, line] of lines.entries()) {
      const single = inOneLine(line);
      if (single) return single;
      if (!isDateLine(line.raw)) continue;
      const issuers = organsAbove(lines, at);
      if (issuers.length > 0) return { issuers, writtenOn: findDate(line.raw)?.date ?? '' };
    }
  }
  const alone = tail.slice(-8).findLast(line => isDateLine(line.raw));
  const bracketed = head
    .slice(0, 6)
    .find(line => /^[(（]/.test(line.raw) && isDateLine(line.raw.slice(1, -1)));
  const found = findDate((alone ?? bracketed)?.raw ?? '');
  return found ? { issuers: [], writtenOn: found.date } : null;
};
