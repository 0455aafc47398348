/** A text put together again: `origin[i]` is where unit `i` of it began in the text given; one more entry marks the end. */
export type Composed = { text: string; origin: ArrayLike<number> };

const decomposed = /\P{M}\p{M}+/gu;

/**
 * pdf.js hands out its page texts taken apart (NFD), so that `ū` is two characters; the library's fold knows it as one
 * and would not see the pinyin in `區(qū)`. Puts every letter and its marks together and remembers where each came from.
 */
export const compose = (text: string): Composed => {
  const parts: string[] = [];
  const origin: number[] = [];
  let at = 0;
  const keep = (part: string, from: number, step: 0 | 1) => {
    parts.push(part);
    for (let i = 0; i < part.length; i += 1) origin.push(from + i * step);
  };
  for (const { 0: cluster, index } of text.matchAll(decomposed)) {
    keep(text.slice(at, index), at, 1);
    keep(cluster.normalize('NFC'), index, 0);
    at = index + cluster.length;
  }
  keep(text.slice(at), at, 1);
  origin.push(text.length);
  return { text: parts.join(''), origin };
};
