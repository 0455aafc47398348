import { fold } from './fold.ts';
import { parseDocNo } from './keys.ts';
import { otherWordings } from './words.ts';

/** One thing that must stand in a document, in any of its wordings. */
export type Term = {
  /** as typed, without quotation marks */
  readonly raw: string;
  /** its folded writings, the typed one first; never empty */
  readonly wordings: readonly string[];
};

export type Query = {
  /** all of them must be found */
  readonly terms: readonly Term[];
  /** nothing but white space was typed: a browse, not a search */
  readonly blank: boolean;
};

/** `"…"`, `“…”`, `「…」`, `『…』`: a phrase. A lone mark is a character like any other. */
const pieces = /"([^"]*)"|“([^”]*)”|「([^」]*)」|『([^』]*)』|([^\s"“「『]+|["“「『])/g;

const term = (raw: string, wordings: readonly string[]): Term[] =>
  wordings[0] ? [{ raw, wordings: [...new Set(wordings)] }] : [];

/** The writings of a 发文字号 that stand in texts: with and without 第, with the year in brackets, bare, or with 年. */
const docNoWordings = (text: string): string[] => {
  const parsed = parseDocNo(text);
  if (!parsed) return [];
  const { office, year, serial, suffix } = parsed;
  const end = `${serial}号${suffix}`;
  if (year === null) return [`${office}第${end}`, `${office}${end}`];
  return [
    `${office}${year} ${end}`,
    `${office}${year}第${end}`,
    `${office}${year}${end}`,
    `${office}${year}年${end}`,
  ];
};

const literal = (raw: string): Term[] => {
  const numbered = docNoWordings(raw);
  if (numbered.length > 0) return term(raw, numbered);
  const folded = fold(raw);
  return term(raw, [folded, ...otherWordings(folded)]);
};

/**
 * Reads what a visitor typed: spaces part terms that must all be there, quotation marks keep a phrase together, a whole 发文字号 is
 * one term however it is spaced, and everything else is literal. No text is a fault; one of punctuation alone has no terms.
 */
export const parseQuery = (text: string): Query => {
  if (text.trim() === '') return { terms: [], blank: true };
  if (parseDocNo(text)) return { terms: literal(text.trim()), blank: false };
  const terms = new Map<string, Term>();
  for (const match of text.matchAll(pieces)) {
    const raw = match.slice(1).find(piece => piece !== undefined) ?? '';
    for (const found of literal(raw)) terms.set(found.wordings[0] ?? '', found);
  }
  return { terms: [...terms.values()], blank: false };
};
