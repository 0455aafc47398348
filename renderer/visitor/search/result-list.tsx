import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useAnnounce } from '../../shared/announce/announcer.tsx';
import { Answer } from '../../shared/api/answer.tsx';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Chips } from './chips.tsx';
import { Corrections } from './corrections.tsx';
import { Narrow } from './narrow.tsx';
import { Nothing } from './nothing.tsx';
import { Pager } from './pager.tsx';
import { ResultCard } from './result-card.tsx';
import { SortChoice } from './sort-choice.tsx';
import { type Facet, isNarrowed, type SearchState, type SortDate } from './state.ts';
import type { List } from './use-list.ts';
import './result-list.css';

type ResultListProps = {
  readonly state: SearchState;
  readonly list: UseQueryResult<List>;
  readonly without?: readonly Facet[];
  /** the date it goes by, and each result tells */
  readonly by?: SortDate;
  /** shown between the tools and the results */
  readonly children?: ReactNode;
  readonly onChange: (state: SearchState) => void;
};

/** Results with everything around them: what they are narrowed by, how many, in which order, and the pages. */
export const ResultList = ({
  state,
  list,
  without = [],
  by = 'writtenOn',
  children,
  onChange,
}: ResultListProps) => {
  const t = useText();
  const announce = useAnnounce();
  const head = useRef<HTMLHeadingElement>(null);
  const total = list.data?.total;
  // one document is neither put in order nor narrowed, nor are those that did not come
  const choosable = total === undefined ? !list.isError : total > 1;
  const searching = state.query.trim() !== '';
  useEffect(() => {
    if (total !== undefined && !list.isPlaceholderData)
      announce(t('search:total', { count: formatCount(total) }));
  }, [total, list.isPlaceholderData, announce, t]);

  const turn = (page: number) => {
    onChange({ ...state, page });
    head.current?.focus({ preventScroll: true });
    head.current?.scrollIntoView({ block: 'start' });
  };

  return (
    <div className="found">
      {(choosable || isNarrowed(state)) && (
        <Narrow
          state={state}
          facets={list.data?.facets}
          total={total}
          without={without}
          onChange={onChange}
        />
      )}
      <section className="found-main" aria-busy={list.isFetching}>
        <div className="found-tools">
          <h2 ref={head} tabIndex={-1} className="found-total">
            {total === undefined ? t('search:results') : t('search:total', { count: formatCount(total) })}
          </h2>
          {choosable && (
            <SortChoice
              sort={state.sort}
              searching={searching}
              onSort={sort => onChange({ ...state, sort, page: 1 })}
            />
          )}
        </div>
        <Chips state={state} facets={list.data?.facets} without={without} onChange={onChange} />
        {children}
        <Answer of={list} lines={6}>
          {value => (
            <>
              <Corrections
                list={value}
                onSearch={query => onChange({ ...state, query, filters: {}, page: 1 })}
              />
              {value.total === 0 ? (
                <Nothing state={state} onChange={onChange} />
              ) : (
                <ol className="results">
                  {value.hits.map(hit => (
                    <li key={hit.id}>
                      <ResultCard
                        hit={hit}
                        query={state.query}
                        by={by}
                        direct={state.page === 1 && hit.id === value.direct}
                      />
                    </li>
                  ))}
                </ol>
              )}
              <Pager page={state.page} total={value.total} onPage={turn} />
            </>
          )}
        </Answer>
      </section>
    </div>
  );
};
