import type { Term } from '../text/query.ts';
import { phraseOf } from '../text/tokens.ts';
import { headMark } from './entry.ts';

/** What the index is asked for one query: both expressions must hold; null asks nothing. */
export type Expressions = {
  readonly phrases: string | null;
  readonly characters: string | null;
  /** the characters within title, 文号 and keywords; the phrases there are asked of a table of their own */
  readonly headCharacters: string | null;
};

const quoted = (token: string): string => `"${token}"`;

/**
 * FTS5 expressions for terms that must all be found, each in any of its wordings. Tokens hold no quotation marks, so nothing a visitor
 * types is ever syntax. A one-character term with longer wordings is looked for by those as well only where the other table cannot
 * serve: such terms have one wording.
 */
export const expressionsOf = (terms: readonly Term[]): Expressions => {
  const phrases: string[] = [];
  const characters: string[] = [];
  for (const { wordings } of terms) {
    const alternatives: string[] = [];
    for (const wording of wordings) {
      const phrase = phraseOf(wording);
      if ('character' in phrase) characters.push(phrase.character);
      else alternatives.push(quoted(phrase.tokens.join(' ')) + (phrase.prefix ? '*' : ''));
    }
    if (alternatives.length > 0) phrases.push(`(${alternatives.join(' OR ')})`);
  }
  const all = phrases.length > 0 ? phrases.join(' AND ') : null;
  return {
    phrases: all,
    characters: characters.length > 0 ? characters.map(quoted).join(' AND ') : null,
    headCharacters:
      characters.length > 0 ? characters.map(one => quoted(headMark + one)).join(' AND ') : null,
  };
};
