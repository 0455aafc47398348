import { useSyncExternalStore } from 'react';
import type { Member } from '../../../contract/staff.ts';

/** Who is logged in at this page, and the token their calls carry. */
export type MemberSession = { readonly token: string; readonly member: Member };

let session: MemberSession | null = null;
const watchers = new Set<() => void>();

/** In memory only: a reload, a closed window and the next person start without it. */
export const memberSession = {
  get: () => session,
  set: (value: MemberSession | null) => {
    session = value;
    for (const tell of watchers) tell();
  },
};

const watch = (tell: () => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

/** The member who is logged in here, or null. */
export const useMember = (): Member | null => useSyncExternalStore(watch, memberSession.get)?.member ?? null;
