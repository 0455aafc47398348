import { fail, ok, type Result } from '../../../contract/errors.ts';
import type { Destruction } from '../../../contract/filing.ts';
import { type DestructionDesk, destroy, propose, refuse } from '../../../core/filing/destruction.ts';
import type { DestructionRow } from '../../../core/filing/record.ts';
import { civilDay } from '../../../core/records/time.ts';
import { readBackupState } from '../../../db/records/backup-state.ts';
import { FilingStore } from '../../../db/records/filing.ts';
import { destroyInCopies } from '../../../db/records/key-copies.ts';
import type { Handlers, HostContext, Session } from '../handlers.ts';
import type { OpenOffice } from '../office.ts';
import type { OfficeCalls } from '../office-calls.ts';
import type { LazyRoom } from '../room.ts';

type FilingMethods = Pick<Handlers, Extract<keyof Handlers, `filing.${string}`>>;

/** Filing, retention and destruction. */
export const filingMethods = (
  room: LazyRoom,
  { dataDir, now }: HostContext,
  { inOffice, caller, nameOf }: OfficeCalls,
): FilingMethods => {
  const store = () => new FilingStore(room.open().databases.records);
  const desk = ({ log, newId }: OpenOffice): DestructionDesk => ({
    log,
    filed: id => store().row(id),
    destruction: id => store().destruction(id),
    proposed: () => store().proposed(),
    destroyKeys: () => {
      const open = room.open();
      const filing = store();
      const streams = filing.destroyedStreams();
      open.keys.destroyStreamKeys(streams);
      filing.forgetDestroyed();
      const folder = readBackupState(open.databases.records)?.folder ?? null;
      return destroyInCopies(dataDir, folder, streams);
    },
    now,
    newId,
  });
  const shown = ({ cases, ...row }: DestructionRow, session: Session): Destruction => ({
    ...row,
    cases: cases.map(id => store().row(id)).filter(each => each !== null),
    proposedBy: nameOf(row.proposedBy),
    decidedBy: row.decidedBy === null ? null : nameOf(row.decidedBy),
    own: row.proposedBy === caller(session).member.id,
  });
  const decided = (id: string, session: Session): Result<Destruction, 'filing.unknown'> => {
    const row = store().destruction(id);
    return row ? ok(shown(row, session)) : fail('filing.unknown');
  };

  return {
    'filing.list': ({ view, offset = 0, limit = 50 }) =>
      inOffice(() => {
        const today = civilDay(now());
        const counts = store().counts(today);
        return ok({ total: counts[view], rows: store().list(view, { today, offset, limit }), counts });
      }),
    'filing.propose': (input, session) =>
      inOffice(office => propose(desk(office), { ...input, by: caller(session).member.id })),
    'filing.destructions': (_, session) =>
      inOffice(() =>
        ok({
          destructions: store()
            .destructions()
            .map(row => shown(row, session)),
        }),
      ),
    'filing.destroy': ({ id }, session) =>
      inOffice(office => {
        const done = destroy(desk(office), { id, by: caller(session).member.id });
        if (!done.ok) return done;
        const destruction = decided(id, session);
        return destruction.ok ? ok({ destruction: destruction.value, ...done.value }) : destruction;
      }),
    'filing.refuse': ({ id }, session) =>
      inOffice(office => {
        const done = refuse(desk(office), { id, by: caller(session).member.id });
        return done.ok ? decided(id, session) : done;
      }),
  };
};
