import { ok, type Result } from '../../contract/errors.ts';
import { noteLapses } from '../../core/custody/matching.ts';
import { matchingLibrary } from '../../db/library/matching.ts';
import { type OpenDesk, openDesk } from './books.ts';
import type { HostContext, Session } from './handlers.ts';
import { rematching } from './rematching.ts';
import type { LazyRoom } from './room.ts';

/** How methods come to the desk where papers are kept, as whoever calls. */
export const deskCalls = (room: LazyRoom, context: HostContext) => {
  const matchAgain = rematching(room, context);
  return {
    atDesk: <T>(session: Session, work: (desk: OpenDesk) => Result<T>): Result<T> => {
      matchAgain();
      const desk = openDesk(room, context, session);
      return desk.ok ? work(desk.value) : desk;
    },
    /** Papers were matched with these documents: what the library says of them is noted at once. */
    noteLapses: (desk: OpenDesk, documents: readonly (string | null)[]): void => {
      const named = documents.filter(document => document !== null);
      const library = named.length > 0 ? context.library() : null;
      if (library?.ok) noteLapses({ ...desk, actor: 'system' }, matchingLibrary(library.value), named);
    },
    nameOf: (actor: string) => room.open().staff.byId(actor)?.name ?? actor,
  };
};
export type DeskCalls = ReturnType<typeof deskCalls>;

/** What was done answers nothing more than that it was. */
export const done = (result: Result<null>): Result<Record<never, never>> => (result.ok ? ok({}) : result);
