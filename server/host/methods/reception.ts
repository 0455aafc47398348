import { fail, ok, type Result } from '../../../contract/errors.ts';
import type {
  ReceptionEventData,
  VisitEntry,
  VisitFacts,
  VisitRow,
} from '../../../contract/reception/visit.ts';
import { correctVisit, noteVisit, type ReceptionDesk, voidVisit } from '../../../core/reception/visit.ts';
import type { RecordEvent } from '../../../core/records/chain.ts';
import { shownDocument } from '../../../db/library/unreadable.ts';
import { CaseStore } from '../../../db/records/applications.ts';
import { visitReader } from '../../../db/records/reception/visits.ts';
import { type DeskCalls, done } from '../at-desk.ts';
import type { OpenDesk } from '../books.ts';
import type { Handlers, HostContext, Session } from '../handlers.ts';
import type { LazyRoom } from '../room.ts';

type ReceptionMethods = Pick<Handlers, Extract<keyof Handlers, `reception.${string}`>>;

/** Visits to the desk (接待登记), recorded by whoever serves. */
export const receptionMethods = (
  room: LazyRoom,
  { library }: HostContext,
  { atDesk, nameOf }: DeskCalls,
): ReceptionMethods => {
  const visits = () => visitReader(room.open().databases.records);
  const labelOf =
    ({ books }: OpenDesk): ReceptionDesk['labelOf'] =>
    ({ kind, id }) => {
      if (kind === 'case') return new CaseStore(room.open().databases.records).row(id)?.number ?? null;
      if (kind === 'paper') {
        const paper = books.paper(id);
        return paper && `${paper.number} ${paper.facts.title}`;
      }
      const opened = library();
      const document = opened.ok ? shownDocument(opened.value, id) : null;
      return document && [document.docNo, document.title].filter(Boolean).join(' ');
    };
  const atReception = <T>(session: Session, work: (desk: ReceptionDesk) => Result<T>): Result<T> =>
    atDesk(session, desk => work({ ...desk, row: visits().row, labelOf: labelOf(desk) }));
  const visit = (id: string): Result<{ visit: VisitRow }> => {
    const row = visits().row(id);
    if (!row) throw new Error('a visit was recorded and is not in the list');
    return ok({ visit: row });
  };
  const entryOf = ({ at, actor, type, data }: RecordEvent): VisitEntry => {
    const what = type.slice('reception.'.length) as VisitEntry['what'];
    const said = JSON.parse(data) as ReceptionEventData[keyof ReceptionEventData];
    const voided = 'reason' in said;
    return {
      at,
      actor: nameOf(actor),
      what,
      facts: voided ? null : said,
      reason: voided ? said.reason : null,
    };
  };

  return {
    'reception.note': (facts: VisitFacts, session) =>
      atReception(session, desk => {
        const noted = noteVisit(desk, facts);
        return noted.ok ? visit(noted.value) : noted;
      }),
    'reception.correct': ({ id, facts }, session) =>
      atReception(session, desk => {
        const corrected = correctVisit(desk, id, facts);
        return corrected.ok ? visit(id) : corrected;
      }),
    'reception.void': ({ id, reason }, session) =>
      atReception(session, desk => done(voidVisit(desk, id, reason))),
    'reception.list': ({ from, to, purpose, outcome, servedBy, offset, limit }, session) =>
      atDesk(session, () =>
        ok(
          visits().list({
            from,
            to,
            purpose: purpose ?? null,
            outcome: outcome ?? null,
            servedBy: servedBy ?? null,
            offset: offset ?? 0,
            limit: limit ?? 50,
          }),
        ),
      ),
    'reception.history': ({ id }, session) =>
      atDesk(session, ({ log }) =>
        visits().row(id) ? ok({ entries: log.stream(id).map(entryOf) }) : fail('reception.unknown'),
      ),
    'reception.figures': (period, session) => atDesk(session, () => ok(visits().figures(period))),
  };
};
