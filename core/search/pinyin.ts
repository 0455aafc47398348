import { pinyin } from 'pinyin-pro';

/** How a folded text sounds, one entry for each of its characters. */
export type Reading = {
  /** the first letter of each syllable, or the character itself: same length as the text */
  readonly initials: string;
  /** syllables without tones, ü as v, one for each character, parted by `,` */
  readonly syllables: string;
};

/**
 * Reads a folded text as it is spoken, polyphones by their context (重庆 chong qing). Done once, when a document is indexed.
 * Characters of two units keep the lengths in step: both units stand for themselves.
 */
export const readingOf = (folded: string): Reading => {
  const spoken = pinyin(folded, { type: 'array', toneType: 'none', v: true });
  const characters = [...folded];
  let initials = '';
  const syllables: string[] = [];
  for (const [i, character] of characters.entries()) {
    const syllable = spoken[i] ?? character;
    const known = character.length === 1 && /^[a-z]+$/.test(syllable);
    initials += known ? syllable.charAt(0) : character;
    if (character.length === 2) syllables.push('', '');
    else syllables.push(known ? syllable : character);
  }
  return { initials, syllables: syllables.join(',') };
};
