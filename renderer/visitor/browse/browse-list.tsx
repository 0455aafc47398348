import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Filters } from '../../../contract/library.ts';
import { ResultList } from '../search/result-list.tsx';
import { type Facet, readState, type SearchState, type SortDate, writeState } from '../search/state.ts';
import { useList } from '../search/use-list.ts';

type BrowseListProps = {
  /** what the page is about; not to be taken away by the visitor */
  readonly fixed?: Filters;
  /** sides that the page itself decides */
  readonly without?: readonly Facet[];
  /** the date the list goes by */
  readonly by?: SortDate;
};

/** A list of documents without a query, narrowed and turned by its address. */
export const BrowseList = ({ fixed = {}, without = [], by = 'writtenOn' }: BrowseListProps) => {
  const [parameters, setParameters] = useSearchParams();
  const state = useMemo(() => ({ ...readState(parameters), query: '' }), [parameters]);
  const list = useList({ ...state, filters: { ...state.filters, ...fixed } }, by);
  const change = (next: SearchState) => {
    const address = writeState(next);
    for (const facet of without)
      for (const value of state.filters[facet] ?? [])
        if (!address.has(facet, value)) address.append(facet, value);
    const label = parameters.get('label');
    if (label) address.set('label', label);
    setParameters(address, { preventScrollReset: true });
  };
  return <ResultList state={state} list={list} without={without} by={by} onChange={change} />;
};
