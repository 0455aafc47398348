import { v7 } from 'uuid';
import { isTerminalCode } from '../../core/records/numbers.ts';
import { type Room, roomStream } from '../../core/records/room.ts';
import { isoLocal } from '../../core/records/time.ts';
import { StaffAccess } from '../../core/staff/access.ts';
import type { ScryptCost } from '../../core/staff/passwords.ts';
import { Sessions } from '../../core/staff/sessions.ts';
import type { StaffEventData, StaffStore } from '../../core/staff/staff.ts';
import { EventStore } from '../../db/records/events.ts';
import { FilingStore } from '../../db/records/filing.ts';
import { KeyStore } from '../../db/records/keys.ts';
import { holdShared } from '../../db/records/lock.ts';
import { forgottenNotes } from '../../db/records/mistakes.ts';
import { openRecords, type RecordsDatabases } from '../../db/records/open.ts';
import { readRoom } from '../../db/records/room.ts';
import { staffStore } from '../../db/records/staff.ts';
import type { HostContext, Session } from './handlers.ts';
import { projectionsBy } from './projections.ts';
import { type RoomRules, rulesOf } from './rules.ts';

/** The room of a host, opened when first asked for: most of a kiosk's day is reading, and the command line's searches never need it. */
export type LazyRoom = {
  readonly open: () => OpenRoom;
  /** Closes it until it is next asked for. */
  readonly close: () => void;
  /** Who acts: a member's id, or `system` where nobody is logged in. */
  readonly actor: (session: Session) => string;
};

export const lazyRoom = ({ dataDir, now, settings, scryptCost, onClose }: HostContext): LazyRoom => {
  let room: OpenRoom | undefined;
  const open = () => {
    room ??= openRoom({ dataDir, now, rules: rulesOf(settings), scryptCost });
    return room;
  };
  const close = () => {
    room?.close();
    room = undefined;
  };
  onClose(close);
  return {
    open,
    close,
    actor: ({ token }) => (token && open().sessions.find(token)?.member.id) || 'system',
  };
};

/** The records of this terminal, open: what every use case with staff or applications stands on. */
export type OpenRoom = {
  readonly databases: RecordsDatabases;
  readonly keys: KeyStore;
  readonly staff: StaffStore;
  readonly access: StaffAccess;
  readonly sessions: Sessions;
  /** null before set-up */
  readonly room: () => Room | null;
  /** null before set-up: without a terminal code nothing can be recorded */
  readonly log: () => EventStore | null;
  /** Begins the log: names unit and terminal. Only before set-up. */
  readonly found: (unit: string, terminal: string) => EventStore;
  /** What a member did without changing anything, into their own stream. */
  readonly recordAct: <
    T extends 'staff.lookedAt' | 'staff.exported' | 'staff.noteRead' | 'staff.auditLookedAt',
  >(
    member: string,
    type: T,
    data: StaffEventData[T],
  ) => void;
  /** That a member looked into a case, or at one file of it. */
  readonly recordLook: (member: string, caseId: string, file?: string) => void;
  readonly rules: () => RoomRules;
  /** From now on the clock runs by these; every list is folded by them anew. */
  readonly foldBy: (rules: RoomRules) => void;
  readonly close: () => void;
};

/**
 * Opens the records of a data folder.
 * @throws where they were made by a newer program: a terminal must not go on with half of its records
 */
export function openRoom({
  dataDir,
  now,
  rules: firstRules,
  scryptCost,
}: Pick<HostContext, 'dataDir' | 'now'> & { rules: RoomRules; scryptCost?: ScryptCost }): OpenRoom {
  const release = holdShared(dataDir);
  if (!release) throw new Error('the records are being restored');
  const opened = openRecords(dataDir);
  if (!opened.ok) {
    release();
    throw new Error(`records of ${dataDir}: ${opened.error.code}`);
  }
  const databases = opened.value;
  const keys = new KeyStore(databases.keys);
  const staff = staffStore(databases.records);
  const room = () => readRoom(databases.records);
  let log: EventStore | null = null;
  let rules = firstRules;
  const openLog = (terminal: string) => {
    if (log) return log;
    log = new EventStore(databases.records, terminal, projectionsBy(rules));
    log.foldUnder(rules.key);
    return log;
  };
  const known = room();
  if (known) openLog(known.terminal);
  // a power cut between the word of a destruction and the deed, or keys brought back from elsewhere
  keys.destroyStreamKeys([
    ...new FilingStore(databases.records).destroyedStreams(),
    ...forgottenNotes(databases.records),
  ]);

  const access = new StaffAccess({
    staff,
    keys,
    record: (stream, type, data, actor) => {
      if (!log) throw new Error('staff recorded before the room was founded');
      log.append([{ id: v7(), stream, type, at: isoLocal(now()), actor, data }]);
    },
    newId: v7,
    now: () => now().getTime(),
    ...(scryptCost ? { cost: scryptCost } : {}),
  });
  const recordAct: OpenRoom['recordAct'] = (member, type, data) => {
    log?.append([{ id: v7(), stream: member, type, at: isoLocal(now()), actor: member, data }]);
  };
  const sessions = new Sessions(() => now().getTime());
  const sweeper = setInterval(() => sessions.sweep(), 30_000);
  sweeper.unref();

  return {
    databases,
    rules: () => rules,
    foldBy: next => {
      rules = next;
      const here = room();
      log = null;
      if (here) openLog(here.terminal);
    },
    recordAct,
    recordLook: (member, caseId, file) =>
      recordAct(member, 'staff.lookedAt', { caseId, ...(file ? { file } : {}) }),
    keys,
    staff,
    access,
    sessions,
    room,
    log: () => log,
    found: (unit, terminal) => {
      if (!isTerminalCode(terminal) || log) throw new Error(`cannot found terminal ${terminal}`);
      const begun = openLog(terminal);
      const data = { roomId: v7(), unit, terminal };
      begun.append([
        { id: v7(), stream: roomStream, type: 'room.setUp', at: isoLocal(now()), actor: 'system', data },
      ]);
      return begun;
    },
    close: () => {
      clearInterval(sweeper);
      sessions.closeAll();
      databases.records.close();
      databases.keys.close();
      release();
    },
  };
}
