import type { Kind, Validity } from '../../../contract/document.ts';
import type { Facets, Filters, sortDates } from '../../../contract/library.ts';

/** The sides shown for narrowing, in this order. */
export const facetOrder = [
  'validity',
  'kind',
  'issuer',
  'subject',
  'genre',
  'year',
  'audience',
  'unit',
] as const satisfies readonly (keyof Facets)[];
export type Facet = (typeof facetOrder)[number];

export const sortChoices = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof sortChoices)[number];
export type SortDate = (typeof sortDates)[number];

const known = {
  validity: ['valid', 'amended', 'repealed', 'expired', 'pending', 'unstated'] satisfies Validity[],
  kind: [
    'document',
    'interpretation',
    'guide',
    'answer',
    'gazette',
    'report',
    'row',
    'consultation',
    'package',
  ] satisfies Kind[],
};

/** Everything a result page shows follows from this, and this lives in the address: going back restores it all. */
export type SearchState = {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** from 1 */
  readonly page: number;
};

export const pageSize = 10;
const civil = /^\d{4}-\d{2}-\d{2}$/;

/** What an address says. Whatever it cannot mean is left out, so a mistyped address still shows a page. */
export const readState = (parameters: URLSearchParams): SearchState => {
  const filters: Record<string, string | string[]> = {};
  for (const facet of facetOrder) {
    const allowed: readonly string[] | undefined =
      facet === 'validity' || facet === 'kind' ? known[facet] : undefined;
    const values = [...new Set(parameters.getAll(facet))].filter(
      value => value !== '' && (!allowed || allowed.includes(value)),
    );
    if (values.length > 0) filters[facet] = values;
  }
  for (const end of ['from', 'to'] as const) {
    const date = parameters.get(end);
    if (date && civil.test(date)) filters[end] = date;
  }
  const sort = sortChoices.find(choice => choice === parameters.get('sort')) ?? 'relevance';
  const page = Number(parameters.get('page') ?? 1);
  return {
    query: parameters.get('q') ?? '',
    filters: filters as Filters,
    sort,
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
};

/** The address of a state; what is usual is left out. `readState` of it gives the state again. */
export const writeState = ({ query, filters, sort, page }: SearchState): URLSearchParams => {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const facet of facetOrder) for (const value of filters[facet] ?? []) parameters.append(facet, value);
  if (filters.from) parameters.set('from', filters.from);
  if (filters.to) parameters.set('to', filters.to);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (page !== 1) parameters.set('page', String(page));
  return parameters;
};

/** A value of a side chosen, or no longer; always back on the first page. */
export const toggled = (state: SearchState, facet: Facet, value: string): SearchState => {
  const now: readonly string[] = state.filters[facet] ?? [];
  const next = now.includes(value) ? now.filter(other => other !== value) : [...now, value];
  const { [facet]: _, ...others } = state.filters;
  return {
    ...state,
    filters: (next.length > 0 ? { ...others, [facet]: next } : others) as Filters,
    page: 1,
  };
};

/** One end of the date range set, or taken away with null. */
export const dated = (state: SearchState, end: 'from' | 'to', date: string | null): SearchState => {
  const { [end]: _, ...others } = state.filters;
  return { ...state, filters: date ? { ...others, [end]: date } : others, page: 1 };
};

export const isNarrowed = ({ filters }: SearchState): boolean => Object.keys(filters).length > 0;
