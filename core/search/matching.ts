import type { Term } from '../text/query.ts';
import { type Expressions, expressionsOf } from './expression.ts';
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

/** Slots that hold the phrases and the characters. */
const slotsOf = (
  shelf: Shelf,
  store: SearchStore,
  phrases: string | null,
  characters: string | null,
): Int32Array => {
  const lists = [phrases && store.match(phrases), characters && store.matchCharacters(characters)].filter(
    list => list !== null && list !== '',
  );
  const [first = [], second] = lists as number[][];
  const keep = second && new Set(second);
  const slots = new Int32Array(first.length);
  let length = 0;
  for (const rowid of first) {
    const slot = shelf.slots[rowid] ?? -1;
    if (slot >= 0 && (!keep || keep.has(rowid))) slots[length++] = slot;
  }
  return slots.subarray(0, length);
};

const scored = (shelf: Shelf, store: SearchStore, expression: string): Float64Array => {
  const score = new Float64Array(shelf.size);
  for (const [rowid, value] of store.ranked(expression)) {
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
  const asked: Expressions = expressionsOf(terms);
  const tier = new Uint8Array(shelf.size);
  const all = slotsOf(shelf, store, asked.phrases, asked.characters);
  for (const slot of all) tier[slot] = tiers.body;
  const head =
    all.length === 0 ? new Int32Array() : slotsOf(shelf, store, asked.headPhrases, asked.headCharacters);
  for (const slot of head) tier[slot] = tiers.head;
  for (const rowid of exact) {
    const slot = shelf.slots[rowid] ?? -1;
    if (slot >= 0) tier[slot] = tiers.exact;
  }
  return {
    tier,
    scores: of => {
      const [hits, expression] =
        of === 'head' ? [head.length, asked.headPhrases] : [all.length, asked.phrases];
      return expression && hits <= scoredAtMost ? scored(shelf, store, expression) : null;
    },
  };
};
