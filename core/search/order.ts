import type { sortDates, sorts } from '../../contract/library.ts';
import { type Matches, type Scores, tiers } from './matching.ts';
import type { Shelf } from './shelf.ts';

/** How a list is put in order, and by which date: 成文日期, or when it was published. */
export type Order = {
  readonly sort: (typeof sorts)[number];
  readonly by: (typeof sortDates)[number];
};

/** Slots that passed, newest first; the undated come last. */
const newest = (shelf: Shelf, passed: Uint8Array, total: number, by: Order['by']): Uint32Array => {
  const slots = new Uint32Array(total);
  const published = by === 'publishedAt' ? shelf.byPublishing() : null;
  let length = 0;
  for (let place = 0; place < passed.length; place++) {
    const slot = published ? (published[place] ?? -1) : place;
    if (passed[slot] === 1) slots[length++] = slot;
  }
  return slots;
};

/** Oldest first; the undated, which stand last among the slots, stay last. */
const oldest = (shelf: Shelf, passed: Uint8Array, total: number, by: Order['by']): Uint32Array => {
  const slots = newest(shelf, passed, total, by);
  const undatedFrom = slots.findIndex(slot => shelf.days[slot] === 0);
  const dated = undatedFrom < 0 ? slots : slots.subarray(0, undatedFrom);
  dated.reverse();
  return slots;
};

/**
 * Exact hits, then title hits, then the rest; 有效 before 已废止 and 已失效 within each; by score where there is one, else newest first. Only the
 * tiers that the first `needed` places reach are put in order by score.
 */
const relevance = (
  shelf: Shelf,
  matches: Matches,
  passed: Uint8Array,
  total: number,
  needed: number,
): Uint32Array => {
  const groups: number[][] = [[], [], [], [], [], []];
  for (let slot = 0; slot < passed.length; slot++) {
    if (passed[slot] !== 1) continue;
    groups[(tiers.exact - (matches.tier[slot] ?? 0)) * 2 + (shelf.lapsed[slot] ?? 0)]?.push(slot);
  }
  const scores = { head: undefined as Scores | undefined, body: undefined as Scores | undefined };
  const ordered = new Uint32Array(total);
  let length = 0;
  for (const [place, group] of groups.entries()) {
    if (place >= 2 && group.length > 1 && length < needed) {
      const of = place < 4 ? 'head' : 'body';
      scores[of] ??= matches.scores(of);
      const score = scores[of];
      if (score) group.sort((a, b) => (score[a] ?? 0) - (score[b] ?? 0) || a - b);
    }
    for (const slot of group) ordered[length++] = slot;
  }
  return ordered;
};

/**
 * The slots that passed, in a total order that depends on nothing but the library and the query: pages never repeat or skip.
 * The first `needed` places are in that order; what follows need not be.
 */
export const orderSlots = (
  shelf: Shelf,
  matches: Matches | null,
  passed: Uint8Array,
  total: number,
  { sort, by }: Order,
  needed: number,
): Uint32Array => {
  if (sort === 'oldest') return oldest(shelf, passed, total, by);
  if (sort === 'newest' || !matches) return newest(shelf, passed, total, by);
  return relevance(shelf, matches, passed, total, needed);
};
