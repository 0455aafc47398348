import { type LabelFacet, labelFacets } from './entry.ts';
import type { Entries, SearchStore } from './store.ts';

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
  /** the slots as 最新公开 has them, the last published first; worked out when it is first asked for */
  readonly byPublishing: () => Uint32Array;
  readonly idOf: ReadonlyMap<string, number>;
};

export const labelKey = (facet: LabelFacet, value: string): string => `${facet}\n${value}`;

const isFacet = (name: string): name is LabelFacet => labelFacets.some(facet => facet === name);

/** Places in `entries` from the newest document to the oldest; of one day the one added last goes first, the undated come last. */
const newestFirst = ({ rowids, days }: Entries): Uint32Array =>
  Uint32Array.from(rowids.keys()).sort(
    (a, b) => (days[b] ?? 0) - (days[a] ?? 0) || (rowids[b] ?? 0) - (rowids[a] ?? 0),
  );

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
  const entries = store.entries();
  const size = entries.rowids.length;
  const starts = new Uint32Array(size + 1);
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i] ?? 0) + (entries.lengths[i] ?? 0);

  const order = newestFirst(entries);
  const rowids = new Uint32Array(size);
  const days = new Uint32Array(size);
  const offsets = new Uint32Array(size + 1);
  const labels = new Uint32Array(entries.labels.length);
  const lapsed = new Uint8Array(size);
  const slots = new Int32Array(entries.rowids.reduce((most, rowid) => Math.max(most, rowid), 0) + 1).fill(-1);
  for (let slot = 0; slot < size; slot++) {
    const from = order[slot] ?? 0;
    const rowid = entries.rowids[from] ?? 0;
    rowids[slot] = rowid;
    slots[rowid] = slot;
    days[slot] = entries.days[from] ?? 0;
    let at = offsets[slot] ?? 0;
    for (let i = starts[from] ?? 0; i < (starts[from + 1] ?? 0); i++) {
      const label = entries.labels[i] ?? 0;
      labels[at++] = label;
      if (lapsedIds.has(label)) lapsed[slot] = 1;
    }
    offsets[slot + 1] = at;
  }
  let published: Uint32Array | null = null;
  const byPublishing = (): Uint32Array => {
    published ??= Uint32Array.from(
      store.byPublishing().flatMap(rowid => {
        const slot = slots[rowid] ?? -1;
        return slot < 0 ? [] : [slot];
      }),
    );
    return published;
  };
  return {
    generation: store.generation(),
    size,
    rowids,
    slots,
    days,
    offsets,
    labels,
    lapsed,
    facetOf: Uint8Array.from(facetOf, facet => facet ?? 255),
    valueOf: values,
    byPublishing,
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
