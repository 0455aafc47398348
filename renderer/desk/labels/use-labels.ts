import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Input, MethodName } from '../../../contract/index.ts';
import { CallFailure, call } from '../../shared/api/call.ts';
import type { Label } from './label.ts';

/** Whose labels: the copies of a paper, those of a whole batch, or a place with all below it. */
export type LabelSource = { readonly of: 'paper' | 'batch' | 'place'; readonly id: string };

const answer = async <M extends MethodName>(method: M, input: Input<M>, signal: AbortSignal) => {
  const result = await call(method, input, signal);
  if (!result.ok) throw new CallFailure(result.error);
  return result.value;
};

const labelsOf = async ({ of, id }: LabelSource, signal: AbortSignal): Promise<Label[]> => {
  if (of !== 'place') return (await answer('copies.labels', { of, id }, signal)).labels;
  const { places } = await answer('places.list', {}, signal);
  const top = places.find(place => place.id === id);
  return places
    .filter(({ path, closed }) => !closed && top && (path === top.path || path.startsWith(`${top.path}-`)))
    .map(({ barcode, path, name }) => ({ code: barcode, title: path, docNo: name || null, place: null }));
};

/** The labels of a paper, batch or place as they would be printed now. */
export const useLabels = (source: LabelSource): UseQueryResult<Label[]> =>
  useQuery({
    queryKey: ['labels', source],
    queryFn: ({ signal }) => labelsOf(source, signal),
    networkMode: 'always',
  });
