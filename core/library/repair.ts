import type { DocumentDraft } from '../../contract/document.ts';
import { damageIn } from './damage.ts';
import { decodeGb, gbBytes } from './gb18030.ts';

/** A place of the original text, `[start, end)` in UTF-16 units, and what stands there in the repaired one. */
export type Mend = { readonly start: number; readonly end: number; readonly text: string };

const letters = 'a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
const gloss = new RegExp(`(\\p{Script=Han})\\(([${letters}]{1,6})\\)`, 'gu');
const cutGloss = new RegExp(`\\?([${letters}]{1,6})\\)`, 'gu');
/** Characters after a cut gloss that are looked at: the shift ends with the first one-byte character. */
const longestShift = 400;

/**
 * What the characters after a cut gloss were before (domain 9.2): the mirror put its gloss behind a match across two characters, which
 * left the second byte of the glossed character in front of all that follows up to the next single byte.
 */
const shiftedBack = (glossed: string, after: string): { length: number; text: string } | null => {
  const second = gbBytes(glossed)?.[1];
  if (second === undefined) return null;
  const bytes = [second];
  let length = 0;
  for (const character of after.slice(0, longestShift)) {
    const own = gbBytes(character);
    if (!own) return null;
    bytes.push(...own);
    length += character.length;
    if (own.length === 1) {
      const text = decodeGb(bytes);
      return bytes.length % 2 === 0 && !/[�\u{e000}-\u{f8ff}]/u.test(text) ? { length, text } : null;
    }
  }
  return null;
};

/**
 * The proven repair of glossed text (domain 9.2): pinyin in brackets behind Han characters is taken out, and characters cut in half by it are put
 * together again. Mends come in order and do not overlap; none where nothing can be repaired. The text itself is never changed.
 */
export const mendsOf = (text: string): Mend[] => {
  const glosses = [...text.matchAll(gloss)];
  // only a text that was glossed throughout: one bracket with letters may well be the author's own
  if (!damageIn(text).includes('bracketedPinyin')) return [];
  const glossed = new Map(glosses.map(([, character = '', pinyin = '']) => [pinyin, character]));
  const mends: Mend[] = glosses.map(match => ({
    start: match.index + (match[1]?.length ?? 0),
    end: match.index + match[0].length,
    text: '',
  }));
  for (const match of text.matchAll(cutGloss)) {
    const character = glossed.get(match[1] ?? '');
    const end = match.index + match[0].length;
    const back = character ? shiftedBack(character, text.slice(end)) : null;
    if (back) mends.push({ start: match.index, end: end + back.length, text: back.text });
  }
  mends.sort((a, b) => a.start - b.start);
  return mends.filter((mend, i) => i === 0 || mend.start >= (mends[i - 1]?.end ?? 0));
};

/** The text with its mends made. */
export const mended = (text: string, mends: readonly Mend[] = mendsOf(text)): string => {
  let at = 0;
  const parts: string[] = [];
  for (const { start, end, text: put } of mends) {
    parts.push(text.slice(at, start), put);
    at = end;
  }
  return parts.join('') + text.slice(at);
};

/** Where an offset of the original lies in the repaired text. */
const movedBy = (mends: readonly Mend[]) => (offset: number) => {
  let shift = 0;
  for (const { start, end, text } of mends) {
    if (start >= offset) break;
    shift += text.length - Math.min(end, offset) + start;
  }
  return offset + shift;
};

/** The whole document repaired: title, text and structure; what it is found by and dated with stays as the source gave it. */
export const repairDraft = (draft: DocumentDraft): DocumentDraft => {
  const mends = mendsOf(draft.text);
  const moved = movedBy(mends);
  const text = mended(draft.text, mends);
  return {
    ...draft,
    title: mended(draft.title) || draft.title,
    text,
    sections: draft.sections.map(section => ({ ...section, start: moved(section.start) })),
    html: draft.html === null ? null : mended(draft.html),
    damage: damageIn(text),
  };
};
