import type { Output } from '../../../contract/index.ts';
import type { Hit } from '../../../contract/library.ts';

type Search = (query: string, limit: number) => Promise<Output<'library.search'>>;

/** As many as fit above the button that goes on. */
const shown = 5;
const mostWords = 6;

/** Words of a question that say nothing of its subject. */
const empty =
  /^(我|我们|你|您|想|要|想要|需要|请|请问|问|了解|知道|看|查|查询|查看|申请|公开|信息|政府|关于|有关|相关|怎么|怎样|如何|什么|哪些|哪|多少|是|的|了|吗|呢|有|没有|和|与|及|或|在|里|上|为|被|把|给|到|能|可以|一下|一份|文件|情况|目前|现在|今年|去年|这|那|个|按)$/;

/** The words of a sentence that can find something, in their order. */
export const wordsOf = (sentence: string): readonly string[] => {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(sentence)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)
    .filter(word => word.length > 1 && !empty.test(word));
  return [...new Set(words)].slice(0, mostWords);
};

/**
 * Public documents that may already answer a sentence, at most five. The library wants every word of a query, and a sentence
 * is more than a query: where nothing has all of it, its words are tried together, then each alone, and what holds several of
 * them, or a rare one, comes first.
 */
export const alreadyPublic = async (sentence: string, search: Search): Promise<readonly Hit[]> => {
  const words = wordsOf(sentence);
  for (const query of [sentence, words.join(' ')]) {
    if (query.trim() === '') continue;
    const { hits } = await search(query, shown);
    if (hits.length > 0) return hits;
  }
  const answers = await Promise.all(words.map(word => search(word, 20)));
  const found = new Map<string, { hit: Hit; weight: number }>();
  for (const { hits, total } of answers)
    for (const hit of hits) {
      const weight = 1 / Math.log2(2 + total) + (found.get(hit.id)?.weight ?? 0);
      found.set(hit.id, { hit, weight });
    }
  return [...found.values()]
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, shown)
    .map(({ hit }) => hit);
};
