import { fail, ok, type Result } from '../../contract/errors.ts';
import type { ReceptionRefusal } from '../../contract/reception/refusal.ts';
import type {
  ReceptionEventData,
  RecordedFacts,
  VisitFacts,
  VisitRow,
} from '../../contract/reception/visit.ts';
import { personalSpans } from '../library/personal.ts';
import type { RecordLog } from '../records/log.ts';
import { isoLocal } from '../records/time.ts';

/** What recording visits stands on. */
export type ReceptionDesk = {
  readonly log: RecordLog;
  readonly row: (id: string) => VisitRow | null;
  /** the words of what a visit is about; null where there is no such thing */
  readonly labelOf: (concern: NonNullable<VisitFacts['concern']>) => string | null;
  readonly now: () => Date;
  readonly newId: () => string;
  /** staff id */
  readonly actor: string;
};

/**
 * The log keeps notes in the clear for ever: no number of a person goes into one. A place may be what the visit was about, and the telephone
 * of an office, with its area code, where it was referred to.
 */
const isPersonal = (text: string): boolean =>
  personalSpans(text).some(
    ({ kind, start }) => kind !== 'address' && !(kind === 'phone' && text[start] === '0'),
  );

/** @param before the record that is corrected: what it is about may have left the library since */
const checked = (
  desk: ReceptionDesk,
  facts: VisitFacts,
  before: VisitRow | null,
): Result<RecordedFacts, ReceptionRefusal> => {
  if (`${facts.on}T${facts.at}` > isoLocal(desk.now()).slice(0, 16)) return fail('reception.future');
  if (facts.outcome !== 'settled' && facts.note === '') return fail('reception.noteMissing');
  if (isPersonal(facts.note)) return fail('reception.personal');
  const { concern } = facts;
  if (concern === null) return ok({ ...facts, concern });
  const same = before?.concern?.kind === concern.kind && before.concern.id === concern.id;
  const label = desk.labelOf(concern) ?? (same ? (before.concern?.label ?? null) : null);
  return label === null ? fail('reception.concernUnknown') : ok({ ...facts, concern: { ...concern, label } });
};

const record = <T extends keyof ReceptionEventData>(
  { log, newId, now, actor }: ReceptionDesk,
  stream: string,
  type: T,
  data: ReceptionEventData[T],
): void => {
  log.append([{ id: newId(), stream, type, at: isoLocal(now()), actor, data }]);
};

/** A record that a step can still be taken with. */
const standing = (desk: ReceptionDesk, id: string): Result<VisitRow, ReceptionRefusal> => {
  const row = desk.row(id);
  if (row === null) return fail('reception.unknown');
  return row.voided === null ? ok(row) : fail('reception.isVoid');
};

/** Records a visit. @returns its id */
export const noteVisit = (desk: ReceptionDesk, facts: VisitFacts): Result<string, ReceptionRefusal> => {
  const said = checked(desk, facts, null);
  if (!said.ok) return said;
  const id = desk.newId();
  record(desk, id, 'reception.noted', said.value);
  return ok(id);
};

export const correctVisit = (
  desk: ReceptionDesk,
  id: string,
  facts: VisitFacts,
): Result<null, ReceptionRefusal> =>
  desk.log.atomically(() => {
    const may = standing(desk, id);
    if (!may.ok) return may;
    const said = checked(desk, facts, may.value);
    if (!said.ok) return said;
    record(desk, id, 'reception.corrected', said.value);
    return ok(null);
  });

export const voidVisit = (desk: ReceptionDesk, id: string, reason: string): Result<null, ReceptionRefusal> =>
  desk.log.atomically(() => {
    const may = standing(desk, id);
    if (!may.ok) return may;
    if (isPersonal(reason)) return fail('reception.personal');
    record(desk, id, 'reception.voided', { reason });
    return ok(null);
  });
