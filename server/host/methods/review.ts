import { v7 } from 'uuid';
import { fail, ok, type Result } from '../../../contract/errors.ts';
import type { ReviewDecision } from '../../../contract/review.ts';
import { isClean, keptStandings } from '../../../contract/review.ts';
import { personalSpans } from '../../../core/library/personal.ts';
import { mendsOf } from '../../../core/library/repair.ts';
import type { RecordEvent } from '../../../core/records/chain.ts';
import { isoLocal } from '../../../core/records/time.ts';
import { approvalFault } from '../../../core/review/decide.ts';
import type { ReviewEventData, ReviewEventType, SourceEventData } from '../../../core/review/events.ts';
import { missingFields } from '../../../core/review/missing.ts';
import type { LibraryReader } from '../../../db/library/open.ts';
import { contentOf, keptCounts, reviewItem, reviewRows, unsettled } from '../../../db/library/review.ts';
import { listSources } from '../../../db/library/runs.ts';
import { openDecisions } from '../../../db/records/decisions.ts';
import { endingNotices } from '../ending.ts';
import type { Handlers, HostContext, Session } from '../handlers.ts';
import type { Reviewing } from '../reviewing.ts';
import type { LazyRoom } from '../room.ts';

type ReviewMethods = Pick<Handlers, Extract<keyof Handlers, `review.${string}`>>;

const pageSize = 50;
/** A started host has other things to do first. ms */
const settleAfterMs = 5_000;

/** The review of what is to be shown, and taking down what is shown. */
export const reviewMethods = (
  room: LazyRoom,
  { library, dataDir, now, settings, onClose }: HostContext,
  decisions: Reviewing,
): ReviewMethods => {
  const notices = endingNotices(room, { library, dataDir, now, settings }, decisions);
  onClose(notices.close);
  const settle = setTimeout(() => {
    const db = library();
    const known = openDecisions(dataDir);
    if (db.ok && known.ok) void decisions.apply(unsettled(db.value, known.value));
    if (known.ok) known.value.close();
  }, settleAfterMs);
  settle.unref();
  onClose(() => clearTimeout(settle));

  const reading = async <T>(
    read: (db: LibraryReader) => Result<T> | Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const db = library();
    return db.ok ? read(db.value) : db;
  };

  /** Puts decisions on record; then they are carried into the library. */
  const record = (
    session: Session,
    events: readonly { stream: string; type: ReviewEventType | keyof SourceEventData; data: object }[],
  ): Result<null, 'staff.notSetUp'> => {
    const log = room.open().log();
    if (!log) return fail('staff.notSetUp');
    const at = isoLocal(now());
    const actor = room.actor(session);
    log.append(events.map(event => ({ ...event, id: v7(), at, actor })));
    return ok(null);
  };
  const decide = async <T extends ReviewEventType>(
    session: Session,
    type: T,
    decided: readonly ({ id: string } & ReviewEventData[T])[],
  ): Promise<Result<Record<string, never>, 'staff.notSetUp'>> => {
    const recorded = record(
      session,
      decided.map(({ id, ...data }) => ({ stream: id, type, data })),
    );
    if (!recorded.ok) return recorded;
    decisions.recall();
    await decisions.apply(decided.map(({ id }) => id));
    return ok({});
  };

  const nameOf = (actor: string) => room.open().staff.byId(actor)?.name ?? actor;
  const historyOf = (id: string, contentHash: string): ReviewDecision[] =>
    (room.open().log()?.stream(id) ?? []).map((event: RecordEvent) => {
      const data = JSON.parse(event.data) as ReviewEventData['review.approved'];
      return {
        type: event.type.slice('review.'.length) as ReviewDecision['type'],
        at: event.at,
        by: nameOf(event.actor),
        reason:
          data.reason ?? (JSON.parse(event.data) as Partial<ReviewEventData['review.ended']>).until ?? '',
        exception: data.exception ?? null,
        repaired: data.repaired ?? false,
        thisContent: data.contentHash === contentHash,
      };
    });

  return {
    'review.queue': ({ standing, source, reason, kind, offset = 0, limit = pageSize }) =>
      reading(db => {
        const all = reviewRows(db, { standing });
        const rows = all.filter(
          row =>
            (source === undefined || row.source.id === source) &&
            (kind === undefined || row.kind === kind) &&
            (reason === undefined || row.reasons.includes(reason)),
        );
        const sources = new Map(all.map(row => [row.source.id, row.source]));
        return ok({
          total: rows.length,
          rows: rows.slice(offset, offset + limit),
          counts: keptCounts(db),
          sources: [...sources.values()],
          kinds: [...new Set(all.map(row => row.kind))],
          reasons: [...new Set(all.flatMap(row => row.reasons))],
          clean: rows.filter(isClean).length,
        });
      }),

    'review.item': ({ id }) =>
      reading(db => {
        const found = reviewItem(db, id);
        if (!found) return fail('review.unknown');
        const { text } = found.draft;
        return ok({
          ...found,
          personal: personalSpans(text),
          missing: missingFields(found.draft),
          mends: mendsOf(text),
          history: historyOf(id, found.row.contentHash),
        });
      }),

    'review.approve': (input, session) =>
      reading(async db => {
        const { documents, reason = '', exception = null, repaired = false } = input;
        const rows = new Map(reviewRows(db).map(row => [row.id, row]));
        const fault = approvalFault(input, id => rows.get(id));
        if (fault) return { ok: false, error: fault };
        const decided = await decide(
          session,
          'review.approved',
          documents.map(({ id, contentHash }) => ({
            id,
            contentHash,
            source: rows.get(id)?.source.id ?? '',
            reason,
            exception,
            repaired,
          })),
        );
        return decided.ok ? ok({ approved: documents.length }) : decided;
      }),

    'review.reject': ({ id, contentHash, verdict, reason }, session) =>
      reading(db => {
        const row = reviewItem(db, id)?.row;
        const kept = keptStandings.some(standing => standing === row?.standing && standing !== 'takenDown');
        if (!row || row.contentHash !== contentHash || !kept) return fail('review.moved');
        if (reason === '') return fail('review.reasonMissing');
        return decide(session, `review.${verdict}`, [{ id, contentHash, source: row.source.id, reason }]);
      }),

    'review.takeDown': ({ id, reason }, session) =>
      reading(db => {
        const found = contentOf(db, id);
        if (!found) return fail('review.unknown');
        if (found.state !== 'shown' || decisions.isDown(id)) return fail('review.notShown');
        if (reason === '') return fail('review.reasonMissing');
        const { source, contentHash } = found;
        return decide(session, 'review.takenDown', [{ id, contentHash, source, reason }]);
      }),

    'review.restore': ({ id, reason }, session) =>
      reading(db => {
        const found = contentOf(db, id);
        if (!found) return fail('review.unknown');
        if (!decisions.isDown(id) && found.down === 0) return fail('review.notTakenDown');
        if (reason === '') return fail('review.reasonMissing');
        const { source, contentHash } = found;
        return decide(session, 'review.restored', [{ id, contentHash, source, reason }]);
      }),

    'review.trust': ({ source, trusted, reason }, session) =>
      reading(db => {
        if (!listSources(db).some(({ id }) => id === source)) return fail('imports.sourceUnknown');
        if (reason === '') return fail('review.reasonMissing');
        const type = trusted ? 'source.trusted' : 'source.reviewed';
        const recorded = record(session, [{ stream: `source:${source}`, type, data: { source, reason } }]);
        return recorded.ok ? ok({}) : recorded;
      }),
  };
};
