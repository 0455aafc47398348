import { isHanUnit, isLatinUnit, isSurrogate } from './fold.ts';

/**
 * Cuts folded text into the tokens of the index. A run of Han gives its overlapping pairs and then its last character; right after a
 * Latin or digit run its first character comes before, marked `‹`. A run of Latin letters and digits is one token. A space between
 * Han and Latin is the token `·`. So a stretch of a text always gives the same tokens in the same order, and a phrase of them is
 * found exactly where the stretch stands: 政务公开2020 = 政务 务公 公开 开 2020.
 */
export const stopToken = '·';
const firstMark = '‹';

const space = 0x20;

/** Rarer Han characters take two units; letters of other planes (𝐀) count as Latin. */
const isHanPair = (text: string, at: number): boolean => {
  const point = text.codePointAt(at) ?? 0;
  return point >= 0x20000 && point <= 0x3ffff;
};

const isHanAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return isHanUnit(code) || (isSurrogate(code) && isHanPair(text, at));
};

const widthAt = (text: string, at: number): number => (isSurrogate(text.charCodeAt(at)) ? 2 : 1);

const isLatinAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return isLatinUnit(code) || (isSurrogate(code) && !isHanPair(text, at));
};

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The most units that one unit of text comes to: `a年` gives `a ‹年 年`, seven with their spaces. */
const mostUnits = 4;

/** Tokens parted by spaces. Written as units, not gathered as strings: those were half of what cutting a text cost. */
type Cut = { tokens: string; openEnd: boolean };

/** `openEnd`: leave out the last character of a run at the very end, which in a text may go on. */
const cut = (folded: string, openEnd: boolean): Cut => {
  const length = folded.length;
  const out = new Uint16Array(mostUnits * length);
  let written = 0;
  let at = 0;
  let afterLatin = false;
  const add = (mark: string, start: number, end: number): void => {
    if (written > 0) out[written++] = space;
    if (mark !== '') out[written++] = mark.charCodeAt(0);
    for (let i = start; i < end; i++) out[written++] = folded.charCodeAt(i);
  };
  const done = (open: boolean): Cut => ({ tokens: decoder.decode(out.subarray(0, written)), openEnd: open });
  while (at < length) {
    if (folded.charCodeAt(at) === space) {
      const mixed = at + 1 < length && isHanAt(folded, at + 1) === afterLatin;
      if (at > 0 && mixed) add(stopToken, at, at);
      afterLatin = false;
      at++;
      continue;
    }
    const start = at;
    if (isLatinAt(folded, at)) {
      while (at < length && isLatinAt(folded, at)) at += widthAt(folded, at);
      add('', start, at);
      afterLatin = true;
      continue;
    }
    let previous = at;
    at += widthAt(folded, at);
    if (afterLatin) add(firstMark, start, at);
    while (at < length && isHanAt(folded, at)) {
      const end = at + widthAt(folded, at);
      add('', previous, end);
      previous = at;
      at = end;
    }
    if (!openEnd || at < length) add('', previous, at);
    else if (previous === start && !afterLatin) {
      add('', start, length);
      return done(true);
    }
    afterLatin = false;
  }
  return done(false);
};

/** All tokens of a folded text, parted by spaces: what the index takes. */
export const textTokens = (folded: string): string => cut(folded, false).tokens;

/** Which units were seen: a set asked at every character of a text would cost more than all else here. */
const seen = new Uint8Array(0x1_0000);

/** The different Han characters of a folded text, for one-character queries. */
export const hanCharacters = (folded: string): Set<string> => {
  const found = new Set<string>();
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (isHanUnit(code)) {
      if (seen[code] === 1) continue;
      seen[code] = 1;
      found.add(folded.charAt(at));
    } else if (isSurrogate(code) && isHanPair(folded, at)) {
      found.add(folded.slice(at, at + 2));
      at++;
    }
  }
  for (const character of found) seen[character.charCodeAt(0)] = 0;
  return found;
};

export type Phrase =
  /** tokens that must follow one another; `prefix`: the last one may go on */
  | { readonly tokens: readonly string[]; readonly prefix: boolean }
  /** a single Han character, which the pairs cannot find */
  | { readonly character: string };

/** The phrase that finds a folded wording in the index. */
export const phraseOf = (wording: string): Phrase => {
  if (wording.length === widthAt(wording, 0) && isHanAt(wording, 0)) return { character: wording };
  const { tokens, openEnd } = cut(wording, true);
  return { tokens: tokens === '' ? [] : tokens.split(' '), prefix: openEnd };
};
