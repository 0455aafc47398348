import { v7 } from 'uuid';
import { isoLocal } from '../../core/records/time.ts';
import { isOwn } from '../../core/review/standing.ts';
import { shownContents } from '../../db/library/review.ts';
import type { HostContext } from './handlers.ts';
import type { OpenRoom } from './room.ts';

/** Most documents that one event names. */
const most = 1_000;

/**
 * What visitors saw before there were staff has nobody's decision. Whoever sets the room up takes it over: it is set down as approved, so that a library
 * built anew shows it again and the log says why.
 */
export const adoptShown = (
  { library, now }: Pick<HostContext, 'library' | 'now'>,
  room: OpenRoom,
  actor: string,
): void => {
  const db = library();
  if (!db.ok) return;
  for (const { source, documents } of shownContents(db.value).filter(({ kind }) => !isOwn(kind))) {
    for (let from = 0; from < documents.length; from += most) {
      const some = documents.slice(from, from + most);
      const data = { source, count: some.length, documents: some };
      room
        .log()
        ?.append([
          { id: v7(), stream: `source:${source}`, type: 'source.adopted', at: isoLocal(now()), actor, data },
        ]);
    }
  }
};
