import type { AuditFilter } from '../../../contract/audit.ts';
import { ok } from '../../../contract/errors.ts';
import {
  type AuditNames,
  auditColumns,
  auditLine,
  entryOf,
  type PlacedEvent,
} from '../../../core/audit/audit.ts';
import { takeList } from '../../../core/records/list-stream.ts';
import { civilDay } from '../../../core/records/time.ts';
import { auditLog } from '../../../db/records/audit.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import type { OpenOffice } from '../office.ts';
import type { OfficeCalls } from '../office-calls.ts';
import type { LazyRoom } from '../room.ts';

type AuditMethods = Pick<Handlers, Extract<keyof Handlers, `audit.${string}`>>;

const pageSize = 50;
const mostLines = 100_000;
const pieceSize = 2000;

/** The log read by reviewers and administrators; that they read it is written there too. */
export const auditMethods = (
  room: LazyRoom,
  { now }: HostContext,
  { inOffice, caller }: OfficeCalls,
): AuditMethods => {
  const names = ({ rows }: OpenOffice): AuditNames => ({
    person: id => room.open().staff.byId(id)?.name ?? null,
    caseNumber: id => rows.row(id)?.number ?? null,
  });
  /** Pages of what a filter lets through; null where it names a case that is not there. */
  const searchOf = ({ rows }: OpenOffice, { number, ...filter }: AuditFilter) => {
    const log = auditLog(room.open().databases.records);
    const row = number === undefined ? undefined : rows.byNumber(number);
    if (row === null) return () => [];
    return (limit: number, before?: number): PlacedEvent[] =>
      log.find({
        ...filter,
        limit,
        ...(row ? { caseId: row.id } : {}),
        ...(before === undefined ? {} : { before }),
      });
  };

  return {
    'audit.list': ({ before, limit = pageSize, ...filter }, session) =>
      inOffice(office => {
        const member = caller(session).member.id;
        const found = searchOf(office, filter)(limit + 1, before);
        if (before === undefined) room.open().recordAct(member, 'staff.auditLookedAt', { ...filter });
        const known = names(office);
        return ok({
          entries: found.slice(0, limit).map(event => entryOf(event, known)),
          more: found.length > limit,
        });
      }),
    'audit.export': ({ format, ...filter }, session) =>
      inOffice(async office => {
        const search = searchOf(office, filter);
        const known = names(office);
        let rows = 0;
        const pieces = function* () {
          let before: number | undefined;
          while (rows < mostLines) {
            const found = search(Math.min(pieceSize, mostLines - rows), before);
            if (found.length === 0) return;
            rows += found.length;
            before = found.at(-1)?.seq;
            yield found.map(event => auditLine(entryOf(event, known)));
          }
        };
        const list = { name: '操作记录', columns: auditColumns, pieces: pieces() };
        const takeaway = await takeList(list, `操作记录-${civilDay(now())}`, format);
        room
          .open()
          .recordAct(caller(session).member.id, 'staff.exported', { what: 'audit', rows, names: false });
        return ok(takeaway);
      }),
  };
};
