import type { Filters } from '../../contract/library.ts';
import { type LabelFacet, labelFacets } from './entry.ts';
import { labelKey, type Shelf } from './shelf.ts';

export type Narrowed = {
  /** 1 for each slot that passes every filter */
  readonly passed: Uint8Array;
  readonly total: number;
  /** by label id: how many pass every filter but those of the label's own facet */
  readonly counts: Uint32Array;
};

const chosen = (filters: Filters, facet: LabelFacet): readonly string[] => {
  const value = filters[facet];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
};

const dayNumber = (date: string | undefined, otherwise: number): number =>
  date === undefined ? otherwise : Number(date.replaceAll('-', ''));

/**
 * Narrows the slots set in `matched` and counts the facets in one pass. Within a facet any chosen value is enough, across facets all
 * must hold; a facet's own choice does not lower its own counts, so that a visitor sees what choosing one more would add.
 */
export const narrow = (shelf: Shelf, matched: Uint8Array, filters: Filters): Narrowed => {
  const { size, offsets, labels, facetOf, days } = shelf;
  const selected = new Uint8Array(facetOf.length);
  let required = 0;
  for (const [bit, facet] of labelFacets.entries()) {
    const values = chosen(filters, facet);
    if (values.length === 0) continue;
    required |= 1 << bit;
    for (const value of values) {
      const id = shelf.idOf.get(labelKey(facet, value));
      if (id !== undefined) selected[id] = 1;
    }
  }
  const dated = filters.from !== undefined || filters.to !== undefined;
  const first = dayNumber(filters.from, 1);
  const last = dayNumber(filters.to, 99_999_999);

  const passed = new Uint8Array(size);
  const counts = new Uint32Array(facetOf.length);
  let total = 0;
  for (let slot = 0; slot < size; slot++) {
    if (matched[slot] === 0) continue;
    const day = days[slot] ?? 0;
    if (dated && (day < first || day > last)) continue;
    const start = offsets[slot] ?? 0;
    const end = offsets[slot + 1] ?? 0;
    let missing = 0;
    if (required !== 0) {
      let met = 0;
      for (let i = start; i < end; i++) {
        const label = labels[i] ?? 0;
        if (selected[label] === 1) met |= 1 << (facetOf[label] ?? 0);
      }
      missing = required & ~met;
    }
    if (missing === 0) {
      passed[slot] = 1;
      total++;
      for (let i = start; i < end; i++) {
        const label = labels[i] ?? 0;
        counts[label] = (counts[label] ?? 0) + 1;
      }
    } else if ((missing & (missing - 1)) === 0) {
      for (let i = start; i < end; i++) {
        const label = labels[i] ?? 0;
        if (1 << (facetOf[label] ?? 0) === missing) counts[label] = (counts[label] ?? 0) + 1;
      }
    }
  }
  return { passed, total, counts };
};
