import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import type { Input, MethodName, Output } from '../../../contract/index.ts';
import { CallFailure, call } from './call.ts';

/** Asked again only where asking again can help: no answer, or a host that is starting. */
const worthRetrying = (failures: number, cause: Error) =>
  cause instanceof CallFailure && ['offline', 'request.busy'].includes(cause.error.code) && failures < 2;

export const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: worthRetrying,
        retryDelay: 400,
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        networkMode: 'always', // the shell is this machine: the browser's idea of being online says nothing
      },
      mutations: { networkMode: 'always' },
    },
  });

const answerOf = async <M extends MethodName>(method: M, input: Input<M>, signal?: AbortSignal) => {
  const result = await call(method, input, signal);
  if (!result.ok) throw new CallFailure(result.error);
  return result.value;
};

type Options = {
  readonly enabled?: boolean;
  /** milliseconds between refreshes while the page shows */
  readonly every?: number | false;
  /** show the former answer while the next one comes */
  readonly keep?: boolean;
  /** never show what was answered on an earlier visit of the page: for what is decided on */
  readonly fresh?: boolean;
};

/** Asking again every second would not make a visitor staff. */
const isForbidden = (cause: Error | null) =>
  cause instanceof CallFailure && cause.error.code === 'request.forbidden';

/** Ask and stay current. The error, where there is one, is a `CallFailure`. */
export const useCall = <M extends MethodName>(
  method: M,
  input: Input<M>,
  options: Options = {},
): UseQueryResult<Output<M>> =>
  useQuery<Output<M>>({
    queryKey: [method, input],
    queryFn: ({ signal }) => answerOf(method, input, signal),
    enabled: options.enabled ?? true,
    refetchInterval: ({ state }) => (isForbidden(state.error) ? false : (options.every ?? false)),
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
    ...(options.fresh ? { gcTime: 0 } : {}),
  });

/** Do something once, by a press: starting an import, removing a source. */
export const useAction = <M extends MethodName>(method: M, done?: (value: Output<M>) => void) =>
  useMutation({
    mutationFn: (input: Input<M>) => answerOf(method, input),
    ...(done ? { onSuccess: done } : {}),
  });
