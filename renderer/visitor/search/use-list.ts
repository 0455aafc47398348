import type { UseQueryResult } from '@tanstack/react-query';
import type { Output } from '../../../contract/index.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { pageSize, type SearchState, type SortDate } from './state.ts';

export type List = Output<'library.browse'> & Partial<Output<'library.search'>>;

/** The page of results a state asks for: a search where there is a query, otherwise everything, newest first by the date given. */
export const useList = (
  { query, filters, sort, page }: SearchState,
  by: SortDate = 'writtenOn',
): UseQueryResult<List> => {
  const searching = query.trim() !== '';
  const where = { filters, offset: (page - 1) * pageSize, limit: pageSize };
  const search = useCall('library.search', { query, sort, ...where }, { enabled: searching, keep: true });
  const browse = useCall(
    'library.browse',
    { sort: sort === 'oldest' ? 'oldest' : 'newest', by, ...where },
    { enabled: !searching, keep: true },
  );
  return (searching ? search : browse) as UseQueryResult<List>;
};
