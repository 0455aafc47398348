import { expressionsOf } from '../../core/search/expression.ts';
import { fold } from '../../core/text/fold.ts';
import { parseQuery } from '../../core/text/query.ts';

/** Scans with a page whose recognised text holds every term; one Han character alone is sought in the texts themselves. */
const byText =
  'id IN (SELECT scan FROM scan_page WHERE row IN (SELECT rowid FROM scan_find WHERE scan_find MATCH @match))';

type Finder = { readonly where: readonly string[]; readonly bound: Readonly<Record<string, string>> };

/**
 * What scans are found by: words of their text as the library's search reads them, or part of their name. Conditions on `scan`, with
 * the values they bind; an empty question asks nothing.
 */
export const scanFinder = (find: string): Finder => {
  if (find.trim() === '') return { where: [], bound: {} };
  const name = { condition: 'instr(name_key, @name) > 0', bound: { name: fold(find.trim()) } };
  const { phrases, characters } = expressionsOf(parseQuery(find).terms);
  if (phrases !== null && characters === null)
    return { where: [`(${name.condition} OR ${byText})`], bound: { ...name.bound, match: phrases } };
  const literal = 'id IN (SELECT scan FROM scan_page WHERE instr(text, @literal) > 0)';
  return { where: [`(${name.condition} OR ${literal})`], bound: { ...name.bound, literal: find.trim() } };
};
