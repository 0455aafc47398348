import { v7 } from 'uuid';
import { localIso } from '../../core/library/dates.ts';
import { isOver, noticeOf } from '../../core/notices/period.ts';
import { isoLocal } from '../../core/records/time.ts';
import type { ReviewEventData } from '../../core/review/events.ts';
import { generationOf } from '../../db/library/documents.ts';
import { noticesShown } from '../../db/library/review.ts';
import { openDecisions } from '../../db/records/decisions.ts';
import type { HostContext } from './handlers.ts';
import type { Reviewing } from './reviewing.ts';
import type { LazyRoom } from './room.ts';
import { rulesOf } from './rules.ts';

/** How often it is asked whether the day or the library is another. ms */
const everyMs = 30_000;

type Means = Pick<HostContext, 'library' | 'dataDir' | 'now' | 'settings'>;

/**
 * Takes notices away from visitors after their last day (domain row 50); what a reviewer shows again stays. On record like any other
 * take-down, so that no import brings it back.
 * @returns the documents that went
 */
export const endNotices = (room: LazyRoom, { library, now, settings }: Means): string[] => {
  const db = library();
  const log = room.open().log();
  if (!db.ok || !log) return [];
  const today = localIso(now()).slice(0, 10);
  const { calendar } = rulesOf(settings);
  /** A reviewer shows it although its time is over, and knows it: the same end is not held against it again. */
  const isKept = (id: string, until: string): boolean => {
    const stream = log.stream(id);
    const ended = stream.findLastIndex(
      ({ type, data }) =>
        type === 'review.ended' && (JSON.parse(data) as ReviewEventData['review.ended']).until === until,
    );
    return ended >= 0 && stream.slice(ended).some(({ type }) => type === 'review.restored');
  };
  const over = noticesShown(db.value).flatMap(({ id, source, contentHash, draft }) => {
    const notice = noticeOf(draft, calendar);
    const ends = notice !== null && settings.libraryHealth.notices[notice.kind] === 'takeDown';
    if (!ends || !isOver(notice, today) || isKept(id, notice.to)) return [];
    return [{ id, data: { source, contentHash, until: notice.to } }];
  });
  if (over.length > 0)
    log.append(
      over.map(({ id, data }) => ({
        id: v7(),
        stream: id,
        type: 'review.ended',
        at: isoLocal(now()),
        actor: 'system',
        data,
      })),
    );
  return over.map(({ id }) => id);
};

/** Looks whenever the library or the day has changed, where there are staff whose record it goes on. */
export const endingNotices = (
  room: LazyRoom,
  means: Means,
  decisions: Reviewing,
): { readonly close: () => void } => {
  let last = '';
  const isSetUp = (): boolean => {
    const known = openDecisions(means.dataDir);
    if (!known.ok) return false;
    const answer = known.value.setUp();
    known.value.close();
    return answer;
  };
  const look = (): void => {
    const db = means.library();
    if (!db.ok) return;
    const seen = `${generationOf(db.value)} ${localIso(means.now()).slice(0, 10)}`;
    if (seen === last || !isSetUp()) return;
    last = seen;
    void decisions.apply(endNotices(room, means));
  };
  const timer = setInterval(look, everyMs);
  timer.unref();
  return { close: () => clearInterval(timer) };
};
