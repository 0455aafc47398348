import { parse } from 'csv-parse/sync';
import { fold } from '../text/fold.ts';
import type { Query, Term } from '../text/query.ts';

type Entry = {
  readonly term: string;
  readonly folded: string;
  readonly synonyms: readonly { readonly text: string; readonly folded: string }[];
};

export type Synonyms = {
  /** longest colloquial word first */
  readonly entries: readonly Entry[];
  /** rows that say nothing usable, with their line, for staff */
  readonly problems: readonly { readonly line: number; readonly text: string }[];
};

export const noSynonyms: Synonyms = { entries: [], problems: [] };

const row = (cells: readonly string[]): Entry | null => {
  const [term = '', ...rest] = cells.map(cell => cell.trim());
  const folded = fold(term);
  const synonyms = rest
    .map(text => ({ text, folded: fold(text) }))
    .filter(one => one.folded && one.folded !== folded);
  return folded.length >= 2 && synonyms.length > 0 ? { term, folded, synonyms } : null;
};

/** Cells of one line; null where it is no CSV. */
const cellsOf = (line: string): string[] | null => {
  try {
    return (parse(line, { relax_column_count: true }) as string[][])[0] ?? [];
  } catch {
    return null;
  }
};

/**
 * Reads the table of synonyms: a colloquial word, then one or more official ones in further cells. The first line is a heading; empty
 * lines and lines that begin with # are passed over; what cannot be used is reported and never stops the rest.
 */
export const parseSynonyms = (csv: string): Synonyms => {
  const entries = new Map<string, Entry>();
  const problems: { line: number; text: string }[] = [];
  const lines = csv.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  for (const [i, line] of lines.entries()) {
    if (i === 0 || line.replaceAll(',', '').trim() === '' || line.startsWith('#')) continue;
    const cells = cellsOf(line);
    const entry = cells && row(cells);
    if (!entry) {
      problems.push({ line: i + 1, text: line.slice(0, 80) });
      continue;
    }
    const known = entries.get(entry.folded);
    entries.set(entry.folded, known ? { ...known, synonyms: [...known.synonyms, ...entry.synonyms] } : entry);
  }
  return { entries: [...entries.values()].sort((a, b) => b.folded.length - a.folded.length), problems };
};

const wordingsAtMost = 8;

export type Widened = {
  readonly terms: readonly Term[];
  readonly alsoSearched: { term: string; synonyms: string[] }[];
};

/**
 * Adds the official words to the terms that hold a colloquial one, alone or within a longer term (低保申请 → 最低生活保障申请).
 * Of several that overlap the longest counts. A term that already holds the official word stays as it is.
 */
export const widen = ({ terms }: Query, { entries }: Synonyms): Widened => {
  const alsoSearched = new Map<string, string[]>();
  const widened = terms.map(term => {
    const typed = term.wordings[0] ?? '';
    let rest = typed;
    const more: string[] = [];
    for (const entry of entries) {
      if (!rest.includes(entry.folded)) continue;
      const usable = entry.synonyms.filter(one => !typed.includes(one.folded));
      rest = rest.replaceAll(entry.folded, '\n');
      if (usable.length === 0) continue;
      more.push(...usable.map(one => typed.replaceAll(entry.folded, one.folded)));
      alsoSearched.set(entry.term, [
        ...new Set([...(alsoSearched.get(entry.term) ?? []), ...usable.map(one => one.text)]),
      ]);
    }
    if (more.length === 0) return term;
    return { raw: term.raw, wordings: [...new Set([...term.wordings, ...more])].slice(0, wordingsAtMost) };
  });
  return {
    terms: widened,
    alsoSearched: [...alsoSearched].map(([term, synonyms]) => ({ term, synonyms })),
  };
};
