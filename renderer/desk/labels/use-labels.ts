import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Input, MethodName, Output } from '../../../contract/index.ts';
import { CallFailure, call } from '../../shared/api/call.ts';
import type { Label } from './label.ts';

/** Whose labels: the copies of a paper, those of a whole batch, or a place with all below it. */
export type LabelSource = { readonly of: 'paper' | 'batch' | 'place'; readonly id: string };

const answer = async <M extends MethodName>(method: M, input: Input<M>, signal: AbortSignal) => {
  const result = await call(method, input, signal);
  if (!result.ok) throw new CallFailure(result.error);
  return result.value;
};

const copiesOf = ({ paper, copies }: Output<'custody.open'>): Label[] =>
  copies
    .filter(({ phase }) => phase !== 'destroyed')
    .map(({ barcode, homeCode }) => ({
      code: barcode,
      title: paper.facts.title,
      docNo: paper.facts.docNo,
      place: homeCode,
    }));

const labelsOf = async ({ of, id }: LabelSource, signal: AbortSignal): Promise<Label[]> => {
  if (of === 'paper') return copiesOf(await answer('custody.open', { id }, signal));
  if (of === 'batch') {
    const { rows } = await answer('custody.list', { view: 'all', batch: id, limit: 200 }, signal);
    const papers = await Promise.all(rows.map(row => answer('custody.open', { id: row.id }, signal)));
    return papers.toReversed().flatMap(copiesOf);
  }
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
