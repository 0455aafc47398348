import { Converter } from 'opencc-js/t2cn';

/**
 * CJK radicals U+2E81–2EF3 with the character they stand for, two by two (Unicode, EquivalentUnifiedIdeograph.txt;
 * those whose character lies outside the basic plane are left out). PDF text layers carry them: ⺠ for 民.
 * The radicals from U+2F00 on need no table, NFKC maps them.
 */
const radicals =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄' +
  '⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示' +
  '⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见' +
  '⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞' +
  '⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀' +
  '⻳龟';

/**
 * Characters that OpenCC leaves alone because Simplified text knows both, or that are misprints met in real papers.
 * They fold together on both sides, so nothing is lost: 著力 finds 着力, 檢査 finds 检查, 笫三方 finds 第三方.
 */
export const extraPairs = '著着徵征藉借瞭了祇只査查笫第○〇';

const pairs = (text: string): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (let i = 0; i < text.length; i += 2) map.set(text.charAt(i), text.charAt(i + 1));
  return map;
};

/** One UTF-16 unit that is a letter, a digit or a Han character; only those are worth a place in the table. */
const isWordUnit = (text: string): boolean => text.length === 1 && /[\p{L}\p{N}]/u.test(text);

/** A base letter without its marks: é → e, ǚ → u; what has no single base stays. */
const unmarked = (unit: string): string => {
  if (!/\p{Script=Latin}/u.test(unit)) return unit;
  const base = unit.normalize('NFD').replace(/\p{M}/gu, '');
  return base.length === 1 ? base : unit;
};

/** Text of the module core/text/fold-table.ts: every UTF-16 unit that folds to another unit, and that other unit. */
export const foldTableSource = (): string => {
  const toSimplified = Converter({ from: 'tw', to: 'cn' });
  const radical = pairs(radicals);
  const extra = pairs(extraPairs);
  const step = (unit: string): string => {
    const known = extra.get(unit) ?? radical.get(unit);
    if (known !== undefined) return known;
    const simple = toSimplified(unit.normalize('NFKC'));
    const lower = simple.length === 1 ? unmarked(simple.toLowerCase()) : simple;
    return isWordUnit(lower) ? lower : unit;
  };
  let from = '';
  let to = '';
  for (let code = 0x41; code <= 0xffff; code++) {
    if (code >= 0xd800 && code <= 0xf8ff) continue; // surrogates and private use
    const unit = String.fromCharCode(code);
    let folded = step(unit);
    for (let next = step(folded); next !== folded; next = step(folded)) folded = next;
    if (folded === unit) continue;
    from += unit;
    to += folded;
  }
  return [
    '// Written by core/search/fold-source.test.ts (`vitest -u`) from OpenCC, NFKC and Unicode data. Do not edit.',
    `export const foldFrom =\n  '${from}';`,
    `export const foldTo =\n  '${to}';`,
    '',
  ].join('\n');
};
