import type { DocumentDraft } from '../../contract/document.ts';

const signs = [
  // 區(qū): pinyin put in brackets after a Han character by hostile mirrors (domain 9.2).
  ['bracketedPinyin', /\p{Script=Han}\([a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*\)/u],
  ['privateUse', /[\u{e000}-\u{f8ff}\u{f0000}-\u{10fffd}]/u],
  // （二）公开 → `?。ǘ┕_`: GBK bytes cut in half by the same mirrors (domain 9.3).
  ['questionRuns', /\?。[^\s]{0,3}[ǘǔǜǖ┕┐┍┒┑_]|(?:\?。.{0,20}){2}|�{2}/u],
] as const satisfies readonly (readonly [DocumentDraft['damage'][number], RegExp])[];

/** Damage found in a text. The text stays as it is; staff are told. */
export const damageIn = (text: string): DocumentDraft['damage'] =>
  signs.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
