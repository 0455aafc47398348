import type { PaperFacts } from '../../../contract/custody/paper.ts';
import { docNoKey, parseDocNo, titleKey } from '../../../core/text/keys.ts';

const bare = (text: string | null): string =>
  text === null ? '' : titleKey(parseDocNo(text) ? docNoKey(text) : text);

/** What a paper is found by: its words without anything between them, one line a field, each with its end. */
export const findKey = (number: string, { title, docNo, indexNo }: PaperFacts): string =>
  [titleKey(title), bare(docNo), bare(indexNo), titleKey(number)].join('\n').concat('\n');

/** What was typed, as stretches that must all stand in the key: a 文号 is one, otherwise every word. */
export const findTerms = (typed: string): string[] =>
  (parseDocNo(typed) ? [typed] : typed.trim().split(/\s+/)).map(bare).filter(Boolean);
