import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Checked, Output } from '../../contract/index.ts';
import { type Filters, maxQueryLength } from '../../contract/library.ts';
import { docNoKey, indexNoKey, parseDocNo, titleKey } from '../text/keys.ts';
import { parseQuery, type Term } from '../text/query.ts';
import { facetLists } from './facets.ts';
import { hitsFor } from './hits.ts';
import { findMatches, type Matches } from './matching.ts';
import { narrow } from './narrow.ts';
import { type Order, orderSlots } from './order.ts';
import { loadShelf, type Shelf } from './shelf.ts';
import type { SearchStore } from './store.ts';
import { type Synonyms, widen } from './synonyms.ts';

/** What can be pinyin: letters and nothing else. */
const letters = /^[a-zü'\s]+$/i;

/** Hits on a page unless asked otherwise. */
export const defaultLimit = 20;

export type SearchParts = {
  readonly store: SearchStore;
  readonly synonyms: () => Synonyms;
  /** other queries that a query without hits may have meant, best first */
  readonly corrections: (query: string) => string[];
};

type List = Output<'library.browse'>;
type Page = { readonly offset: number; readonly limit: number };

export type LibrarySearch = {
  readonly search: (
    input: Checked<'library.search'>,
  ) => Result<Output<'library.search'>, 'library.queryTooLong'>;
  readonly browse: (input: Checked<'library.browse'>) => List;
  /** how many documents hold every term of a query */
  readonly count: (query: string) => number;
};

export const librarySearch = ({ store, synonyms, corrections }: SearchParts): LibrarySearch => {
  let shelf: Shelf | null = null;

  const current = (): Shelf => {
    if (shelf?.generation !== store.generation()) shelf = loadShelf(store);
    return shelf;
  };

  const units = (): Map<string, string> => new Map(store.units().map(unit => [unit.id, unit.name]));

  const list = (
    from: Shelf,
    matches: Matches | null,
    matched: Uint8Array,
    filters: Filters,
    order: Order,
    { offset, limit }: Page,
    terms: readonly Term[],
  ): List & { rowids: number[] } => {
    const { passed, total, counts } = narrow(from, matched, filters);
    const slots = orderSlots(from, matches, passed, total, order, limit === 0 ? total : offset + limit);
    const rowids = Array.from(slots, slot => from.rowids[slot] ?? 0);
    return {
      total,
      hits: store.rows(rowids.slice(offset, offset + limit)).map(hitsFor(from, store, terms)),
      facets: facetLists(from, counts, units()),
      rowids,
    };
  };

  const pageOf = (input: { offset?: number | undefined; limit?: number | undefined }): Page => ({
    offset: input.offset ?? 0,
    limit: input.limit ?? defaultLimit,
  });

  const exactly = (query: string): number[] => {
    const bare = query.trim().replace(/^["“「『]|["”」』]$/g, '');
    return store.named({
      docNo: parseDocNo(bare) ? docNoKey(bare) : null,
      indexNo: indexNoKey(bare),
      title: titleKey(bare),
    });
  };

  /** Of several documents by that name the one in force, then the newest. */
  const directHit = (from: Shelf, rowids: readonly number[]): string | null => {
    const slots = rowids.map(rowid => from.slots[rowid] ?? -1).filter(slot => slot >= 0);
    slots.sort((a, b) => (from.lapsed[a] ?? 0) - (from.lapsed[b] ?? 0) || a - b);
    const first = slots[0];
    return first === undefined ? null : (store.ids([from.rowids[first] ?? 0])[0] ?? null);
  };

  const browse = (input: Checked<'library.browse'>): List & { rowids: number[] } => {
    const from = current();
    const everything = new Uint8Array(from.size).fill(1);
    const order = { sort: input.sort ?? 'newest', by: input.by ?? 'writtenOn' };
    return list(from, null, everything, input.filters ?? {}, order, pageOf(input), []);
  };

  const found = (query: string): { from: Shelf; matches: Matches } | null => {
    const { terms } = parseQuery(query);
    if (terms.length === 0) return null;
    const from = current();
    return { from, matches: findMatches(from, store, terms, []) };
  };

  const search = (input: Checked<'library.search'>): Output<'library.search'> => {
    const query = parseQuery(input.query);
    if (query.blank) {
      const { filters, sort, offset, limit } = input;
      const { rowids, ...rest } = browse({
        filters,
        offset,
        limit,
        sort: sort === 'oldest' ? 'oldest' : 'newest',
      });
      return {
        ...rest,
        direct: null,
        didYouMean: [],
        alsoSearched: [],
        ...(limit === 0 ? { ids: store.ids(rowids) } : {}),
      };
    }
    const from = current();
    const { terms, alsoSearched } = widen(query, synonyms());
    const exact = terms.length === 0 ? [] : exactly(input.query);
    const matches: Matches =
      terms.length === 0
        ? { tier: new Uint8Array(from.size), scores: () => null }
        : findMatches(from, store, terms, exact);
    const { rowids, ...rest } = list(
      from,
      matches,
      matches.tier,
      input.filters ?? {},
      { sort: input.sort ?? 'relevance', by: 'writtenOn' },
      pageOf(input),
      terms,
    );
    const nothing = rest.total === 0 && terms.length > 0 && !matches.tier.some(tier => tier !== 0);
    const offered = nothing ? corrections(input.query) : [];
    const [spoken, ...otherwise] = offered;
    if (spoken !== undefined && letters.test(input.query)) {
      // typed as on a keyboard without Hanzi: the best reading is searched, and said to be (#4)
      const read = search({ ...input, query: spoken });
      const alsoRead = { term: input.query.trim(), synonyms: [spoken] };
      return { ...read, didYouMean: otherwise, alsoSearched: [alsoRead, ...read.alsoSearched] };
    }
    return {
      ...rest,
      direct: directHit(from, exact),
      didYouMean: offered,
      alsoSearched,
      ...(input.limit === 0 ? { ids: store.ids(rowids) } : {}),
    };
  };

  return {
    search: input =>
      input.query.length > maxQueryLength
        ? fail('library.queryTooLong', { length: input.query.length, most: maxQueryLength })
        : ok(store.inOneState(() => search(input))),
    browse: input =>
      store.inOneState(() => {
        const { rowids: _, ...rest } = browse(input);
        return rest;
      }),
    count: query =>
      store.inOneState(() => {
        const result = found(query);
        return result ? result.matches.tier.reduce((sum, tier) => sum + (tier === 0 ? 0 : 1), 0) : 0;
      }),
  };
};
