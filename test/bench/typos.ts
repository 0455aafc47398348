import { pinyin } from 'pinyin-pro';
import { fold } from '../../core/text/fold.ts';
import type { Random } from '../fixtures/random.ts';

export type Typo = { readonly kind: 'homophone' | 'swap'; readonly typed: string; readonly meant: string };

const soundOf = (character: string): string => pinyin(character, { toneType: 'none', v: true });

/** Characters of the titles by their sound: what an input method offers in each other's place. */
const homophonesOf = (titles: readonly string[]): Map<string, string[]> => {
  const bySound = new Map<string, Set<string>>();
  for (const character of new Set(titles.join(''))) {
    if (!/\p{Script=Han}/u.test(character)) continue;
    const sound = soundOf(character);
    bySound.set(sound, (bySound.get(sound) ?? new Set()).add(fold(character)));
  }
  return new Map([...bySound].map(([sound, characters]) => [sound, [...characters]]));
};

const cut = (title: string, random: Random): string | null => {
  const runs = fold(title).match(/\p{Script=Han}{4,}/gu) ?? [];
  if (runs.length === 0) return null;
  const run = random.pick(runs);
  const length = 4 + random.below(Math.min(5, run.length - 3));
  const from = random.below(run.length - length + 1);
  return run.slice(from, from + length);
};

const misspelt = (meant: string, random: Random, homophones: Map<string, string[]>): Typo | null => {
  const characters = [...meant];
  const at = random.below(characters.length - 1);
  if (random.next() < 0.5) {
    const [a = '', b = ''] = [characters[at], characters[at + 1]];
    if (a === b) return null;
    characters.splice(at, 2, b, a);
    return { kind: 'swap', typed: characters.join(''), meant };
  }
  const others = (homophones.get(soundOf(characters[at] ?? '')) ?? []).filter(
    other => other !== characters[at],
  );
  if (others.length === 0) return null;
  characters[at] = random.pick(others);
  return { kind: 'homophone', typed: characters.join(''), meant };
};

/** Stretches of titles with one character mistaken for another of the same sound, or two swapped; none of which has hits of its own. */
export const makeTypos = (
  titles: readonly string[],
  count: number,
  random: Random,
  hits: (query: string) => number,
): Typo[] => {
  const homophones = homophonesOf(titles);
  const typos: Typo[] = [];
  while (typos.length < count) {
    const meant = cut(random.pick(titles), random);
    const typo = meant && misspelt(meant, random, homophones);
    if (typo && hits(typo.typed) === 0) typos.push(typo);
  }
  return typos;
};
