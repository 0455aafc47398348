import type { Term } from '../text/query.ts';
import { expressionsOf } from './expression.ts';
import type { Shelf } from './shelf.ts';
import type { SearchStore } from './store.ts';

/** Places in the order of relevance; 0 is no match. */
export const tiers = { none: 0, body: 1, head: 2, exact: 3 } as const;

/** By slot: bm25, smaller is better. Null where a tier is too large to be worth scoring. */
export type Scores = Float64Array | null;

export type Matches = {
  /** by slot: one of `tiers` */
  readonly tier: Uint8Array;
  /** Scores of one tier, worked out when its order is asked for: a first page rarely reaches the bodies. */
  readonly scores: (of: 'head' | 'body') => Scores;
};

/** Beyond this many hits in a tier the newest go first: scores of so many say little and cost much. */
export const scoredAtMost = 3_000;

/** Slots that stand in every list. */
const slotsOf = (shelf: Shelf, lists: readonly number[][]): Int32Array => {
  const [first = [], second] = lists;
  const keep = second && new Set(second);
  const slots = new Int32Array(first.length);
  let length = 0;
  for (const rowid of first) {
    const slot = shelf.slots[rowid] ?? -1;
    if (slot >= 0 && (!keep || keep.has(rowid))) slots[length++] = slot;
  }
  return slots.subarray(0, length);
};

const bySlot = (shelf: Shelf, ranked: readonly [rowid: number, score: number][]): Float64Array => {
  const score = new Float64Array(shelf.size);
  for (const [rowid, value] of ranked) {
    const slot = shelf.slots[rowid] ?? -1;
    if (slot >= 0) score[slot] = value;
  }
  return score;
};

/**
 * Every document that holds all terms, with its tier: `exact` for the given rowids (the query is their 文号, 索引号 or title), `head` where
 * all terms stand in title, 文号 or keywords, `body` otherwise.
 */
export const findMatches = (
  shelf: Shelf,
  store: SearchStore,
  terms: readonly Term[],
  exact: readonly number[],
): Matches => {
  const { phrases, characters, headCharacters } = expressionsOf(terms);
  const tier = new Uint8Array(shelf.size);
  const all = slotsOf(shelf, [
    ...(phrases === null ? [] : [store.match(phrases)]),
    ...(characters === null ? [] : [store.matchCharacters(characters)]),
  ]);
  for (const slot of all) tier[slot] = tiers.body;
  const head = slotsOf(shelf, [
    ...(phrases === null || all.length === 0 ? [] : [store.matchHead(phrases)]),
    ...(headCharacters === null || all.length === 0 ? [] : [store.matchCharacters(headCharacters)]),
  ]);
  for (const slot of head) tier[slot] = tiers.head;
  for (const rowid of exact) {
    const slot = shelf.slots[rowid] ?? -1;
    if (slot >= 0) tier[slot] = tiers.exact;
  }
  return {
    tier,
    scores: of => {
      const hits = of === 'head' ? head.length : all.length;
      if (phrases === null || hits > scoredAtMost) return null;
      return bySlot(shelf, of === 'head' ? store.rankedHead(phrases) : store.ranked(phrases));
    },
  };
};
