import { expressionsOf } from '../../core/search/expression.ts';
import { fold } from '../../core/text/fold.ts';
import { parseQuery } from '../../core/text/query.ts';

/** A scan with a page on which a machine read what is asked; binds `@text` (`recognisedMatch`). */
export const byRecognisedText =
  'scan.id IN (SELECT scan_page.scan FROM scan_page WHERE scan_page.row IN (SELECT rowid FROM scan_find WHERE scan_find MATCH @text))';

/**
 * What the index of recognised text is asked, by the words as the library's search reads them; null where nothing can be asked of it: a single
 * Han character is in none of its pairs.
 */
export const recognisedMatch = (find: string): string | null => {
  const { phrases, characters } = expressionsOf(parseQuery(find).terms);
  return characters === null ? phrases : null;
};

type Finder = { readonly where: readonly string[]; readonly bound: Readonly<Record<string, string>> };

/** What scans are found by: words of their text, or part of their name. Conditions on `scan`, with the values they bind; an empty question asks nothing. */
export const scanFinder = (find: string): Finder => {
  if (find.trim() === '') return { where: [], bound: {} };
  const bound = { name: fold(find.trim()) };
  const byName = 'instr(name_key, @name) > 0';
  const text = recognisedMatch(find);
  return text === null
    ? { where: [byName], bound }
    : { where: [`(${byName} OR ${byRecognisedText})`], bound: { ...bound, text } };
};
