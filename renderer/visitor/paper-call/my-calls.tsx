import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import type { CallStanding } from '../../../contract/custody/call.ts';
import { useCall } from '../../shared/api/use-call.ts';

/** A call of whoever stands at this screen. */
export type MyCall = Pick<CallStanding, 'id' | 'number' | 'document'> & { readonly title: string };

type Mine = {
  readonly calls: readonly MyCall[];
  readonly put: (call: MyCall) => void;
  readonly drop: (id: string) => void;
};
const Context = createContext<Mine>({ calls: [], put: () => {}, drop: () => {} });

/** The calls of this visit. They live in the page's memory and go with it: the next visitor sees none of them. */
export const MyCalls = ({ children }: { readonly children: ReactNode }) => {
  const [calls, setCalls] = useState<readonly MyCall[]>([]);
  const put = useCallback(
    (call: MyCall) => setCalls(known => [...known.filter(each => each.document !== call.document), call]),
    [],
  );
  const drop = useCallback((id: string) => setCalls(known => known.filter(each => each.id !== id)), []);
  return <Context value={{ calls, put, drop }}>{children}</Context>;
};
export const useMyCalls = (): Mine => useContext(Context);

/** Often enough that an answer of the desk is on the screen within five seconds. ms */
const watchMs = 4_000;
const moving: readonly CallStanding['state'][] = ['open', 'answered'];
export const isMoving = (state: CallStanding['state']): boolean => moving.includes(state);

/** How a call stands, asked again as long as that can change. A call that is not known any more counts as lapsed. */
export const useStanding = ({ id, number, document }: MyCall): CallStanding => {
  const [over, setOver] = useState(false);
  const answer = useCall('calls.standing', { id }, { every: over ? false : watchMs });
  const known = answer.data?.call;
  if (known && over === isMoving(known.state)) setOver(!isMoving(known.state));
  if (known) return known;
  return { id, number, document, state: answer.error ? 'expired' : 'open', refusal: null };
};
