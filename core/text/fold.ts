import { foldFrom, foldTo } from './fold-table.ts';

/**
 * Folding makes two writings of the same words equal: Traditional and Simplified, full and half width, upper and lower
 * case, radical code points of PDF text, accents. A folded text holds only Han characters, letters, digits and single
 * spaces. The table maps one UTF-16 unit to one unit, so places in the folded text lead back to the original.
 *
 * - Punctuation becomes one space: words on its two sides are not neighbours.
 * - White space, brackets and quotation marks vanish (放管服 in “放管服”改革, a word broken over two lines of a PDF), but leave a
 *   space between two Latin or digit characters: 〔2017〕134 is two numbers.
 * - Bracketed pinyin after a Han character vanishes: 區(qū)政府 (domain 9.2).
 */
export type Folded = {
  readonly text: string;
  /** For each unit of `text` the place of its original unit. */
  readonly origin: Uint32Array;
};

const stop = 0;
const latin = 1;
const han = 2;
const gap = 3;
const nothing = 4;

const table = new Uint16Array(0x10000);
const kinds = new Uint8Array(0x10000);

const gapCharacters =
  /[\s()[\]{}（）［］｛｝〔〕【】〖〗〘〙﹝﹞﹙﹚⦅⦆｟｠《》〈〉「」『』﹁﹂﹃﹄“”‘’„‟"'＂＇«»]/;
const ignored = /[\p{M}\p{Cf}]/u;
const hanCharacter = /\p{Script=Han}/u;
const wordCharacter = /[\p{L}\p{N}]/u;

const kindOf = (character: string): number => {
  if (hanCharacter.test(character)) return wordCharacter.test(character) ? han : stop;
  if (wordCharacter.test(character)) return latin;
  if (ignored.test(character)) return nothing;
  return gapCharacters.test(character) ? gap : stop;
};

for (let code = 0; code < 0x10000; code++) {
  table[code] = code;
  kinds[code] = kindOf(String.fromCharCode(code));
}
for (let i = 0; i < foldFrom.length; i++) {
  const code = foldFrom.charCodeAt(i);
  table[code] = foldTo.charCodeAt(i);
  kinds[code] = kinds[foldTo.charCodeAt(i)] ?? stop;
}

/** `(qū)`: pinyin in round brackets, told from other bracketed Latin by its tone mark. */
const gloss =
  /[（(][a-zɑɡü ]{0,12}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ][a-zɑɡüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ ]{0,20}[)）]/y;

/** The place after the bracketed pinyin that begins at `start`, or `start` where there is none. */
const afterGloss = (text: string, start: number): number => {
  gloss.lastIndex = start;
  return gloss.test(text) ? gloss.lastIndex : start;
};

/** True for a Han character as one UTF-16 unit of a folded text. Units of rarer, two-unit characters are not. */
export const isHanUnit = (code: number): boolean => kinds[code] === han;
/** True for a letter or digit as one UTF-16 unit of a folded text. */
export const isLatinUnit = (code: number): boolean => kinds[code] === latin;

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
/** True for a half of a two-unit character. In a folded text such halves come in pairs only. */
export const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

type Sink = { out: Uint16Array; origin: Uint32Array | null };

/** Writes the folded units of `text` into `sink` and returns how many there are. */
const write = (text: string, { out, origin }: Sink): number => {
  let length = 0;
  let before = stop; // kind of the last unit written
  let between = nothing; // what was passed over since
  let betweenAt = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let kind = kinds[code] ?? stop;
    let pair = false;
    if (isHigh(code) && isLow(text.charCodeAt(i + 1))) {
      kind = kindOf(String.fromCodePoint(text.codePointAt(i) ?? 0));
      pair = true;
    }
    if (kind === han || kind === latin) {
      const parted = between === stop || (between === gap && before === latin && kind === latin);
      if (parted && length > 0) {
        if (origin) origin[length] = betweenAt;
        out[length++] = 0x20;
      }
      if (origin) origin[length] = i;
      out[length++] = table[code] ?? code;
      if (pair) {
        i++;
        if (origin) origin[length] = i;
        out[length++] = text.charCodeAt(i);
      }
      before = kind;
      between = nothing;
      continue;
    }
    if (kind === gap && before === han && between !== stop) {
      const after = afterGloss(text, i);
      if (after > i) {
        i = after - 1;
        continue;
      }
    }
    if (between === nothing && kind !== nothing) betweenAt = i;
    if (kind === stop || (kind === gap && between === nothing)) between = kind;
    if (pair) i++;
  }
  return length;
};

/** The folded text with the way back to the original. */
export const foldWithOrigin = (text: string): Folded => {
  const out = new Uint16Array(text.length);
  const origin = new Uint32Array(text.length);
  const length = write(text, { out, origin });
  return { text: decoder.decode(out.subarray(0, length)), origin: origin.subarray(0, length) };
};

/** The folded text alone. */
export const fold = (text: string): string => {
  const out = new Uint16Array(text.length);
  const length = write(text, { out, origin: null });
  return decoder.decode(out.subarray(0, length));
};

/**
 * Looks for places where a folded wording could begin in an original text, without folding it: the first unit fits, and the one
 * after it fits or may vanish. Every place where a wording stands is among them.
 * @returns the first such place from `from` on, the text's length where there is none
 */
export const beginningsOf = (wordings: readonly string[]): ((text: string, from: number) => number) => {
  const begins = new Uint8Array(0x10000);
  for (const wording of wordings) begins[wording.charCodeAt(0)] = 1;
  const goesOn = (first: number, next: number): boolean => {
    const shows = kinds[next] === han || kinds[next] === latin;
    return wordings.some(
      wording =>
        wording.charCodeAt(0) === first &&
        (wording.length === 1 || !shows || wording.charCodeAt(1) === table[next]),
    );
  };
  return (text, from) => {
    for (let at = from; at < text.length; at++) {
      const first = table[text.charCodeAt(at)] ?? 0;
      if (begins[first] === 1 && goesOn(first, text.charCodeAt(at + 1))) return at;
    }
    return text.length;
  };
};

/** Each character through the table, nothing dropped: same length as `text`. */
export const foldCharacters = (text: string): string => {
  const out = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) out[i] = table[text.charCodeAt(i)] ?? 0;
  return decoder.decode(out);
};
