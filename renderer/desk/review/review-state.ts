import { useSearchParams } from 'react-router';
import { kindSchema } from '../../../contract/document.ts';
import { importReasons } from '../../../contract/imports.ts';
import type { Input } from '../../../contract/index.ts';
import { keptStandings } from '../../../contract/review.ts';

export const pageSize = 50;

type Asked = Input<'review.queue'>;
/** Which documents are looked at. It stands in the address, so that the way back leads to the same list. */
export type QueueState = Pick<Asked, 'source' | 'reason' | 'kind'> & {
  readonly standing: NonNullable<Asked['standing']>;
  /** from 1 */
  readonly page: number;
};

const oneOf = <T extends string>(known: readonly T[], given: string | null): T | undefined =>
  known.find(each => each === given);

/** Reads an address; what it does not know falls back to everything that waits. */
export const readQueue = (parameters: URLSearchParams): QueueState => {
  const source = parameters.get('source');
  const reason = oneOf(importReasons, parameters.get('reason'));
  const kind = oneOf(kindSchema.options, parameters.get('kind'));
  return {
    standing: oneOf(keptStandings, parameters.get('standing')) ?? 'waiting',
    ...(source ? { source } : {}),
    ...(reason ? { reason } : {}),
    ...(kind ? { kind } : {}),
    page: Math.max(1, Math.trunc(Number(parameters.get('page')) || 1)),
  };
};

export const writeQueue = ({ standing, source, reason, kind, page }: QueueState): URLSearchParams =>
  new URLSearchParams({
    ...(standing === 'waiting' ? {} : { standing }),
    ...(source ? { source } : {}),
    ...(reason ? { reason } : {}),
    ...(kind ? { kind } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });

export const queryOf = ({ page, ...filter }: QueueState): Asked => ({
  ...filter,
  offset: (page - 1) * pageSize,
  limit: pageSize,
});

export const useQueueState = () => {
  const [parameters, setParameters] = useSearchParams();
  const queue = readQueue(parameters);
  /** Another list begins at its first page. */
  const change = (part: { [K in keyof QueueState]?: QueueState[K] | undefined }) => {
    const next = { ...queue, page: 1, ...part };
    setParameters(writeQueue(next as QueueState), { replace: true });
  };
  return { queue, change };
};
