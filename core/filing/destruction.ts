import { fail, ok, type Result } from '../../contract/errors.ts';
import type { FiledRow } from '../../contract/filing.ts';
import type { RecordLog, Written } from '../records/log.ts';
import { civilDay, isoLocal } from '../records/time.ts';
import type { DestructionEventData, DestructionRow } from './record.ts';

/** What destroying stands on; every effect comes in here. */
export type DestructionDesk = {
  readonly log: RecordLog;
  readonly filed: (id: string) => FiledRow | null;
  readonly destruction: (id: string) => DestructionRow | null;
  /** cases that wait for a decision in any list of destruction */
  readonly proposed: () => ReadonlySet<string>;
  /** Destroys what opens these cases wherever the room can reach; answers the folders of copies it could not. */
  readonly destroyKeys: (cases: readonly string[]) => string[];
  readonly now: () => Date;
  readonly newId: () => string;
};

const isEnded = (row: FiledRow | null, today: string): row is FiledRow =>
  row !== null && row.keepUntil !== null && row.keepUntil < today && row.destroyedOn === null;

/** The first of the cases that may not be destroyed (its number), or null: its retention is not over, or it is destroyed already. */
const kept = ({ filed, now }: DestructionDesk, cases: readonly string[]): string | null => {
  const today = civilDay(now());
  const found = cases.find(id => !isEnded(filed(id), today));
  return found === undefined ? null : (filed(found)?.number ?? found);
};

const event = <T extends keyof DestructionEventData>(
  { now, newId }: DestructionDesk,
  stream: string,
  actor: string,
  type: T,
  data: DestructionEventData[T],
): Written => ({ id: newId(), stream, type, at: isoLocal(now()), actor, data });

/** Puts cases whose retention is over on a list of destruction. Nothing is destroyed before a second person agrees. */
export function propose(
  desk: DestructionDesk,
  { cases, basis, by }: { cases: readonly string[]; basis: string; by: string },
): Result<{ id: string }, 'filing.notEnded' | 'filing.alreadyProposed'> {
  const unique = [...new Set(cases)];
  const number = kept(desk, unique);
  if (number !== null) return fail('filing.notEnded', { number });
  const waiting = desk.proposed();
  const twice = unique.find(id => waiting.has(id));
  if (twice) return fail('filing.alreadyProposed', { number: desk.filed(twice)?.number ?? twice });
  const id = desk.newId();
  desk.log.append([event(desk, id, by, 'destruction.proposed', { cases: unique, basis })]);
  return ok({ id });
}

function undecided(
  { destruction }: DestructionDesk,
  { id, by }: { id: string; by: string },
): Result<DestructionRow, 'filing.unknown' | 'filing.decided' | 'filing.own'> {
  const row = destruction(id);
  if (!row) return fail('filing.unknown');
  if (row.state !== 'proposed') return fail('filing.decided');
  return row.proposedBy === by ? fail('filing.own') : ok(row);
}

/**
 * A second person agrees. First the log says that the cases are destroyed, then their keys go: a power cut between the two leaves keys that the next
 * opening of the room destroys (server/host/room.ts), and never a destroyed case that the log knows nothing of.
 */
export function destroy(
  desk: DestructionDesk,
  order: { id: string; by: string },
): Result<{ unreached: string[] }, 'filing.unknown' | 'filing.decided' | 'filing.own' | 'filing.notEnded'> {
  const found = undecided(desk, order);
  if (!found.ok) return found;
  const { cases } = found.value;
  const number = kept(desk, cases);
  if (number !== null) return fail('filing.notEnded', { number });
  const { id, by } = order;
  const at = isoLocal(desk.now());
  desk.log.append([
    event(desk, id, by, 'destruction.approved', { count: cases.length }),
    ...cases.map(stream => ({
      id: desk.newId(),
      stream,
      type: 'case.destroyed',
      at,
      actor: by,
      data: { destruction: id },
    })),
  ]);
  return ok({ unreached: desk.destroyKeys(cases) });
}

/** A second person refuses: the cases stay. */
export function refuse(
  desk: DestructionDesk,
  order: { id: string; by: string },
): Result<null, 'filing.unknown' | 'filing.decided' | 'filing.own'> {
  const found = undecided(desk, order);
  if (!found.ok) return found;
  desk.log.append([event(desk, order.id, order.by, 'destruction.refused', {})]);
  return ok(null);
}
