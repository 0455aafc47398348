import type { Database } from 'better-sqlite3';
import { byRecognisedText, recognisedMatch } from '../scan-finder.ts';
import { findTerms } from './find-key.ts';

/** Where to look, newest first; binds the values named in `where`. */
export type Sought = {
  readonly from: string;
  readonly where: readonly string[];
  readonly order: string;
  readonly bound: Readonly<Record<string, string>>;
  /** the same without the papers themselves, where every paper found counts */
  readonly countFrom: string;
};

const everything: Sought = { from: 'paper', where: [], order: 'row DESC', bound: {}, countFrom: 'paper' };
/** The index first: its rows stand in the order of the papers, and reading stops when a page is full. */
const indexFirst = 'paper_find CROSS JOIN paper ON paper.row = paper_find.rowid';
/** A character or pair that begins more of the index's triples than this is in so many papers that looking at each is quicker. */
const mostTriples = 64;
/** Papers found by what was read on their scans. */
const mostScanned = 1000;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const length = (term: string) => [...term].length;

/**
 * Finds papers by any part of name, 文号, 索引号 or receipt number, and by what a machine read on their scans. The index knows
 * triples of characters: a longer part is asked as it is, a shorter one as every triple it begins; each line of a key has an end to make
 * its last pair a triple.
 */
export const paperFinder = (db: Database): ((find: string) => Sought | null) => {
  db.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.paper_triple USING fts5vocab('main', 'paper_find', 'row')`,
  );
  const begun = db
    .prepare<[string, string, number], string>(
      'SELECT term FROM temp.paper_triple WHERE term >= ? AND term < ? LIMIT ?',
    )
    .pluck();
  const scanned = db
    .prepare<[{ text: string; most: number }], number>(
      `SELECT paper.row FROM scan JOIN paper ON paper.id = scan.paper
       WHERE scan.state = 'claimed' AND ${byRecognisedText} LIMIT @most`,
    )
    .pluck();

  /** Conditions on the index that all must hold; null where nothing can. */
  const conditions = (
    terms: readonly string[],
  ): { where: string[]; bound: Record<string, string> } | null => {
    const asked: string[] = [];
    const where: string[] = [];
    const bound: Record<string, string> = {};
    for (const [at, term] of terms.entries()) {
      if (length(term) >= 3) {
        asked.push(quoted(term));
        continue;
      }
      const triples = begun.all(term, `${term}\u{10ffff}`, mostTriples + 1);
      if (triples.length === 0) return null;
      if (triples.length <= mostTriples) asked.push(`(${triples.map(quoted).join(' OR ')})`);
      else {
        where.push(`paper_find.key LIKE @wide${at}`);
        bound[`wide${at}`] = `%${term}%`;
      }
    }
    if (asked.length > 0) {
      where.unshift('paper_find MATCH @match');
      bound.match = asked.join(' AND ');
    }
    return { where, bound };
  };

  return find => {
    if (find.trim() === '') return everything;
    const terms = findTerms(find);
    if (terms.length === 0) return null;
    const text = recognisedMatch(find);
    const rows = text === null ? [] : scanned.all({ text, most: mostScanned });
    const byIndex = conditions(terms);
    if (rows.length === 0)
      return (
        byIndex && { ...byIndex, from: indexFirst, order: 'paper_find.rowid DESC', countFrom: 'paper_find' }
      );
    const found = [
      ...(byIndex ? [`SELECT rowid FROM paper_find WHERE ${byIndex.where.join(' AND ')} UNION`] : []),
      'SELECT value FROM json_each(@scanned)',
    ];
    return {
      ...everything,
      where: [`row IN (${found.join(' ')})`],
      bound: { ...byIndex?.bound, scanned: JSON.stringify(rows) },
    };
  };
};
