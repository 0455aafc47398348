import { Converter } from 'opencc-js/cn2t';
import { fold } from '../../core/text/fold.ts';
import type { Random } from '../fixtures/random.ts';

const toTraditional = Converter({ from: 'cn', to: 't' });
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const hanOnly = /^\p{Script=Han}+$/u;

const word = (passage: string, random: Random): string | null => {
  const words = [...segmenter.segment(passage)].map(part => part.segment);
  const from = random.below(words.length);
  const chosen = words.slice(from, from + 1 + random.below(2)).join('');
  return chosen.length >= 2 && hanOnly.test(chosen) ? chosen : null;
};

const stretch = (passage: string, random: Random): string | null => {
  const from = random.below(passage.length);
  const chosen = passage.slice(from, from + 2 + random.below(7));
  return chosen.length >= 2 && hanOnly.test(chosen) ? chosen : null;
};

/** Queries cut from the texts: half words, half any stretch of 2–8 characters; a fifth typed in Traditional; all different. */
export const cutQueries = (passages: readonly string[], count: number, random: Random): string[] => {
  const queries = new Map<string, string>();
  while (queries.size < count) {
    const passage = random.pick(passages);
    const cut = queries.size % 2 === 0 ? word(passage, random) : stretch(passage, random);
    if (!cut || queries.has(fold(cut))) continue;
    queries.set(fold(cut), queries.size % 5 === 0 ? toTraditional(cut) : cut);
  }
  return [...queries.values()];
};

/** The beginning of a keyword stroke by stroke: what a visitor has typed when a suggestion is asked for. */
export const keystrokes = (titles: readonly string[], count: number, random: Random): string[] =>
  Array.from({ length: count }, () => {
    const title = random.pick(titles);
    const from = random.below(Math.max(1, title.length - 6));
    return title.slice(from, from + 1 + random.below(6));
  });
