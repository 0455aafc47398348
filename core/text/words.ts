/**
 * Words that converters for Taiwan put in the place of mainland ones (domain 9.1), as folded text: mainland, Taiwan. Only pairs whose
 * Taiwan side is no mainland word of its own: 智慧, say, is one (智慧城市), so 智能检索 → 智慧检索 stands among the synonyms, where a visitor
 * sees it. The pairs widen the query and are not part of the fold: folding 仲介 to 中介 would hide 为仲 in 为仲介, and what stands
 * in a text must be found by the letter.
 */
const pairs: readonly (readonly [string, string])[] = [
  ['中介', '仲介'],
  ['链接', '链结'],
  ['网络', '网路'],
  ['服务器', '伺服器'],
  ['软件', '软体'],
  ['硬件', '硬体'],
  ['打印', '列印'],
  ['鼠标', '滑鼠'],
  ['互联网', '网际网路'],
  ['登录', '登入'],
];

/** Other writings of a folded text, without the text itself: all mainland words, or all Taiwan words. */
export const otherWordings = (folded: string): string[] => {
  const replace = (from: 0 | 1, to: 0 | 1): string =>
    pairs.reduce((text, pair) => text.replaceAll(pair[from], pair[to]), folded);
  return [...new Set([replace(0, 1), replace(1, 0)])].filter(text => text !== folded);
};
