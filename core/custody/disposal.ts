import type { CustodyRefusal } from '../../contract/custody/refusal.ts';
import type { DisposalEvent, DisposalRow } from '../../contract/custody/withdrawal.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { type Desk, nextNumber, orNothing, type Steps, take, written } from './desk.ts';

/** A list of copies to be destroyed, as its events tell it. */
export type Disposal = Pick<DisposalRow, 'state' | 'copies'> & {
  /** staff id */
  readonly proposedBy: string;
};

type Order<T> = T & { readonly id: string };

const write = (desk: Desk, id: string, event: DisposalEvent): void => {
  desk.log.append([written(desk, id, event)]);
};

/** Lists withdrawn copies for destruction; one that is to be kept, or stands on another open list, is refused. */
export const proposeDisposal = (
  desk: Desk,
  { copies, reason }: { readonly copies: readonly string[]; readonly reason: string },
): Result<{ id: string; number: string }, CustodyRefusal> =>
  orNothing(desk, () => {
    const listed = new Set(desk.books.openDisposals().flatMap(one => one.copies));
    for (const id of copies) {
      const copy = desk.books.copy(id);
      if (!copy) return fail('custody.notFound');
      if (copy.phase !== 'withdrawn') return fail('custody.isNotWithdrawn');
      if (desk.books.paper(copy.paper)?.keep) return fail('custody.isKept');
      if (listed.has(id)) return fail('custody.isListed');
    }
    const id = desk.newId();
    const number = nextNumber(desk, 'disposal');
    write(desk, id, { type: 'disposal.proposed', number, copies: [...new Set(copies)], reason });
    return ok({ id, number });
  });

/** Approves a list, or refuses it with the reason. Nobody decides on their own. */
export const decideDisposal = (
  desk: Desk,
  { id, refusal }: Order<{ readonly refusal: string | null }>,
): Result<null, CustodyRefusal> =>
  orNothing(desk, () => {
    const disposal = desk.books.disposal(id);
    if (!disposal) return fail('custody.notFound');
    if (disposal.state !== 'proposed') return fail('custody.notProposed');
    if (disposal.proposedBy === desk.actor) return fail('custody.ownDisposal');
    write(
      desk,
      id,
      refusal === null ? { type: 'disposal.approved' } : { type: 'disposal.refused', reason: refusal },
    );
    return ok(null);
  });

/** The copies are gone, and two people have seen it: the list and every copy say so together. */
export const completeDisposal = (
  desk: Desk,
  { id, witnesses }: Order<{ readonly witnesses: readonly [string, string] }>,
): Result<null, CustodyRefusal> =>
  orNothing(desk, () => {
    const disposal = desk.books.disposal(id);
    if (!disposal) return fail('custody.notFound');
    if (disposal.state !== 'approved') return fail('custody.notApproved');
    if (witnesses[0].trim() === witnesses[1].trim()) return fail('custody.sameWitness');
    write(desk, id, { type: 'disposal.done', witnesses: [...witnesses] });
    return take(
      desk,
      disposal.copies.map(stream => ({ stream, event: { type: 'copy.destroyed', destruction: id } })),
    );
  });

type Withdrawal = {
  readonly paper: string;
  readonly letterNo: string;
  readonly approvalNo: string;
  readonly replacedBy: string | null;
  readonly keep: boolean;
  readonly reason: string;
};

/**
 * 撤换/下架: a reading place takes nothing down without letter and approval (福建). The paper and all its copies go together; a copy in a reader's
 * hands has to come back first, one that is missing is withdrawn when it is found.
 */
export const withdraw = (desk: Desk, { paper, ...said }: Withdrawal): Result<null, CustodyRefusal> =>
  orNothing(desk, () => {
    if (said.replacedBy === paper) return fail('custody.replacesItself');
    if (said.replacedBy !== null && !desk.books.paper(said.replacedBy)) return fail('custody.notFound');
    const steps: Steps = [
      { stream: paper, event: { type: 'paper.withdrawn', ...said } },
      ...desk.books
        .copiesOf(paper)
        .filter(({ state }) => !['missing', 'withdrawn', 'destroyed'].includes(state.phase))
        .map(({ id }) => ({ stream: id, event: { type: 'copy.withdrawn', keep: said.keep } }) as const),
    ];
    return take(desk, steps);
  });
