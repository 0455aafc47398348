import { fail, type Result } from '../../contract/errors.ts';
import type { Access } from '../../core/staff/access.ts';
import { StreamMoved } from '../../db/records/events.ts';
import { createThrottle } from '../throttle.ts';
import type { HostContext, Session } from './handlers.ts';
import { type OpenOffice, openOffice } from './office.ts';
import type { LazyRoom } from './room.ts';

/** How methods come into the office: by which door, as whom, and what they answer where somebody was faster. */
export type OfficeCalls = ReturnType<typeof officeCalls>;

export const officeCalls = (room: LazyRoom, context: HostContext) => {
  /** Guesses of number and code, over all numbers: a terminal stands in a hall and has no callers to tell apart. */
  const guesses = createThrottle({ attempts: 10, perMs: 60_000 });

  return {
    inOffice: async <T>(work: (office: OpenOffice) => Result<T> | Promise<Result<T>>): Promise<Result<T>> => {
      const office = openOffice(room.open(), context);
      return office.ok ? work(office.value) : office;
    },
    /** The shell let the call through because of the token, so its access is there. */
    caller: ({ token }: Session): Access => {
      const access = token ? room.open().sessions.find(token) : null;
      if (!access) throw new Error('a staff method was called without a session');
      return access;
    },
    nameOf: (actor: string) => room.open().staff.byId(actor)?.name ?? actor,
    /** Somebody else was faster: the same answer as when it is noticed before. */
    orMoved: async <T>(work: Promise<Result<T>>): Promise<Result<T>> => {
      try {
        return await work;
      } catch (error) {
        if (error instanceof StreamMoved) return fail('applications.moved');
        throw error;
      }
    },
    /** By number and code: wrong ones are counted, and too many shut the door for a minute. */
    byCode: async <T>(work: () => Promise<Result<T>> | Result<T>): Promise<Result<T>> => {
      if (!guesses.allows('terminal')) return fail('applications.wait');
      const result = await work();
      if (!result.ok && result.error.code === 'applications.notFound') guesses.count('terminal');
      return result;
    },
  };
};
