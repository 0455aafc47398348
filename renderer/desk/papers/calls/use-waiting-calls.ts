import type { CallRow } from '../../../../contract/custody/call.ts';
import { useCall } from '../../../shared/api/use-call.ts';

/** Often enough that a call is on the desk's screen within five seconds. ms */
const watchMs = 4_000;

/** The calls that wait now, the oldest first; the same on every screen of the desk. */
export const useWaitingCalls = (): readonly CallRow[] =>
  useCall('calls.waiting', {}, { every: watchMs }).data?.calls ?? [];
