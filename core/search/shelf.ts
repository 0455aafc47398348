import { type LabelFacet, labelFacets } from './entry.ts';
import type { SearchStore } from './store.ts';

/**
 * Every indexed document in memory as numbers, newest first: a document's slot is its place in that order, so walking the slots
 * lists a result by date without sorting. Labels of slot s are `labels[offsets[s] … offsets[s + 1]]`.
 */
export type Shelf = {
  readonly generation: string;
  readonly size: number;
  readonly rowids: Uint32Array;
  /** slot of a rowid, -1 for none */
  readonly slots: Int32Array;
  /** yyyymmdd, 0 unknown */
  readonly days: Uint32Array;
  readonly offsets: Uint32Array;
  readonly labels: Uint32Array;
  /** 1: 已废止 or 已失效 */
  readonly lapsed: Uint8Array;
  /** by label id: its facet's place in `labelFacets` */
  readonly facetOf: Uint8Array;
  readonly valueOf: readonly string[];
  readonly idOf: ReadonlyMap<string, number>;
};

export const labelKey = (facet: LabelFacet, value: string): string => `${facet}\n${value}`;

const isFacet = (name: string): name is LabelFacet => labelFacets.some(facet => facet === name);

export const loadShelf = (store: SearchStore): Shelf => {
  const facetOf: number[] = [];
  const values: string[] = [];
  const idOf = new Map<string, number>();
  for (const { id, facet, value } of store.labels()) {
    if (!isFacet(facet)) continue;
    facetOf[id] = labelFacets.indexOf(facet);
    values[id] = value;
    idOf.set(labelKey(facet, value), id);
  }
  const lapsedIds = new Set(
    (['repealed', 'expired'] as const).map(status => idOf.get(labelKey('validity', status))),
  );
  const rowids: number[] = [];
  const days: number[] = [];
  const offsets: number[] = [0];
  const labels: number[] = [];
  const lapsed: number[] = [];
  let highest = 0;
  for (const [rowid, day, own] of store.entries()) {
    rowids.push(rowid);
    days.push(day);
    let over = 0;
    for (const label of own) {
      labels.push(label);
      if (lapsedIds.has(label)) over = 1;
    }
    lapsed.push(over);
    offsets.push(labels.length);
    if (rowid > highest) highest = rowid;
  }
  const slots = new Int32Array(highest + 1).fill(-1);
  for (const [slot, rowid] of rowids.entries()) slots[rowid] = slot;
  return {
    generation: store.generation(),
    size: rowids.length,
    rowids: Uint32Array.from(rowids),
    slots,
    days: Uint32Array.from(days),
    offsets: Uint32Array.from(offsets),
    labels: Uint32Array.from(labels),
    lapsed: Uint8Array.from(lapsed),
    facetOf: Uint8Array.from(facetOf, facet => facet ?? 255),
    valueOf: values,
    idOf,
  };
};

/** Values of one facet that a document carries, in the order they were given. */
export const labelsOfSlot = (shelf: Shelf, slot: number, facet: LabelFacet): string[] => {
  const wanted = labelFacets.indexOf(facet);
  return [...shelf.labels.subarray(shelf.offsets[slot], shelf.offsets[slot + 1])]
    .filter(label => shelf.facetOf[label] === wanted)
    .map(label => shelf.valueOf[label] ?? '');
};
