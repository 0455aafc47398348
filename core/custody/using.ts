import type { z } from 'zod';
import type { CopyEvent } from '../../contract/custody/copy.ts';
import type { loanFactsSchema } from '../../contract/custody/loan.ts';
import type { PaperFacts } from '../../contract/custody/paper.ts';
import type { CustodyRefusal } from '../../contract/custody/refusal.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { civilDay, isoLocal } from '../records/time.ts';
import { serveCall } from './calling.ts';
import { stepCopy } from './copy.ts';
import { type Desk, orNothing, take, written } from './desk.ts';

type Outcome = Result<null, CustodyRefusal>;

/** Hands a copy to a reader on site; with it the call it answers is over. */
export const issue = (desk: Desk, copy: string, seat: string | null, call: string | null = null): Outcome =>
  orNothing(desk, () => {
    const issued = take(desk, [{ stream: copy, event: { type: 'copy.issued', use: desk.newId(), seat } }]);
    return issued.ok && call !== null ? serveCall(desk, call, copy) : issued;
  });

type Return = {
  readonly pagesCopied: number;
  readonly photographed: boolean;
  readonly condition: PaperFacts['condition'];
};

/** A copy comes back, whatever it was out for. */
export const giveBack = (desk: Desk, copy: string, back: Return): Outcome =>
  orNothing(desk, () => {
    const use = desk.books.copy(copy)?.use ?? desk.newId();
    return take(desk, [{ stream: copy, event: { type: 'copy.returned', use, ...back } }]);
  });

/** Whether a step would be possible, without taking it. */
const wouldTake = (desk: Desk, copy: string, event: CopyEvent): Outcome => {
  const step = stepCopy(desk.books.copy(copy), event, { at: isoLocal(desk.now()), actor: desk.actor });
  return step.ok ? ok(null) : step;
};

/** Asks for a loan: nothing leaves the room until a second person agrees. */
export const askLoan = (desk: Desk, facts: z.infer<typeof loanFactsSchema>): Outcome =>
  orNothing(desk, () => {
    const { copy, dueOn } = facts;
    const id = desk.newId();
    const possible = wouldTake(desk, copy, { type: 'copy.lent', use: id, loan: id, dueOn });
    if (!possible.ok) return possible;
    if (dueOn < civilDay(desk.now())) return fail('custody.loanPast');
    if (desk.books.openLoanOf(copy) !== null) return fail('custody.loanAsked');
    desk.log.append([written(desk, id, { type: 'loan.asked', ...facts })]);
    return ok(null);
  });

/** The second person's word: the copy goes out with it, or the reason why not. */
export const decideLoan = (desk: Desk, id: string, refusal: string | null): Outcome =>
  orNothing(desk, () => {
    const loan = desk.books.loan(id);
    if (!loan) return fail('custody.notFound');
    if (loan.decided) return fail('custody.loanDecided');
    if (loan.askedBy === desk.actor) return fail('custody.ownLoan');
    if (refusal !== null) {
      desk.log.append([written(desk, id, { type: 'loan.refused', reason: refusal })]);
      return ok(null);
    }
    desk.log.append([written(desk, id, { type: 'loan.granted' })]);
    return take(desk, [
      { stream: loan.copy, event: { type: 'copy.lent', use: desk.newId(), loan: id, dueOn: loan.dueOn } },
    ]);
  });
