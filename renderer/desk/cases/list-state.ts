import { useSearchParams } from 'react-router';
import { type CaseStateName, caseStates } from '../../../contract/applications/clock.ts';
import { type CaseView, caseViews } from '../../../contract/applications/methods.ts';

export const sorts = ['next', 'received', 'number', 'updated'] as const;
type Sort = (typeof sorts)[number];

export const pageSize = 50;

/** Which list shows. It stands in the address, so that the way back leads to the same place; what was searched for never does. */
export type ListState = {
  readonly view: CaseView;
  readonly state: CaseStateName | '';
  readonly sort: Sort;
  readonly descending: boolean;
  /** from 1 */
  readonly page: number;
};

const oneOf = <T extends string>(known: readonly T[], given: string | null): T | undefined =>
  known.find(each => each === given);

/** Reads an address; what it does not know falls back to the plain list. */
export const readList = (parameters: URLSearchParams): ListState => ({
  view: oneOf(caseViews, parameters.get('view')) ?? 'open',
  state: oneOf(caseStates, parameters.get('state')) ?? '',
  sort: oneOf(sorts, parameters.get('sort')) ?? 'next',
  descending: parameters.get('order') === 'down',
  page: Math.max(1, Math.trunc(Number(parameters.get('page')) || 1)),
});

export const writeList = ({ view, state, sort, descending, page }: ListState): URLSearchParams =>
  new URLSearchParams({
    ...(view === 'open' ? {} : { view }),
    ...(state ? { state } : {}),
    ...(sort === 'next' ? {} : { sort }),
    ...(descending ? { order: 'down' } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });

export const useListState = () => {
  const [parameters, setParameters] = useSearchParams();
  const list = readList(parameters);
  /** Another list begins at its first page. */
  const change = (part: Partial<ListState>) =>
    setParameters(writeList({ ...list, page: 1, ...part }), { replace: true });
  return { list, change };
};
