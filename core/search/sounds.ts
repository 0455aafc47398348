import { pinyin } from 'pinyin-pro';

/** How alike two characters sound: the same syllable, one that many speakers do not tell apart, or another. */
export type Likeness = 'same' | 'near' | 'other';

/** zh/z, ch/c, sh/s, n/l, f/h at the start, -ng/-n at the end: commonly mixed up. */
const blurred = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/^h(?=u)/, 'f')
    .replace(/^fu(?=[aeiou])/, 'f')
    .replace(/(?<=[aei])ng$/, 'n');

type Sound = { readonly exact: ReadonlySet<string>; readonly blurred: ReadonlySet<string> };

const known = new Map<string, Sound>();

const soundOf = (character: string): Sound => {
  const found = known.get(character);
  if (found) return found;
  const readings = /\p{Script=Han}/u.test(character)
    ? pinyin(character, { type: 'array', toneType: 'none', v: true, multiple: true })
    : [character];
  const sound = { exact: new Set(readings), blurred: new Set(readings.map(blurred)) };
  known.set(character, sound);
  return sound;
};

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const one of a) if (b.has(one)) return true;
  return false;
};

/** Compares two characters by all their readings. */
export const likeness = (a: string, b: string): Likeness => {
  const [first, second] = [soundOf(a), soundOf(b)];
  if (meet(first.exact, second.exact)) return 'same';
  return meet(first.blurred, second.blurred) ? 'near' : 'other';
};
