import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../shared/i18n/use-text.ts';
import { Page } from '../frame/page.tsx';
import { ResultList } from './result-list.tsx';
import { SearchBox } from './search-box.tsx';
import { readState, type SearchState, writeState } from './state.ts';
import { useList } from './use-list.ts';

/** Search: all of its state is the address, so going back shows what was there, at the height it was left. */
export const SearchPage = () => {
  const t = useText();
  const [parameters, setParameters] = useSearchParams();
  const state = useMemo(() => readState(parameters), [parameters]);
  const list = useList(state);
  const change = (next: SearchState) => setParameters(writeState(next), { preventScrollReset: true });
  return (
    <Page title={t('common:search')} quiet>
      <SearchBox
        query={state.query}
        onSearch={query => change({ ...state, query, filters: {}, sort: 'relevance', page: 1 })}
      />
      <ResultList state={state} list={list} onChange={change} />
    </Page>
  );
};
