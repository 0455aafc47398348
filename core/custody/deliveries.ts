import type { z } from 'zod';
import type { BatchFacts, differenceSchema, SenderFacts } from '../../contract/custody/delivery.ts';
import type { CustodyRefusal } from '../../contract/custody/refusal.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { type Desk, nextNumber, orNothing, written } from './desk.ts';

type Outcome<T> = Result<T, CustodyRefusal>;

/** Adds a sending unit (移送单位). Two open ones of a name would be one. @returns its id */
export const addSender = (desk: Desk, facts: SenderFacts): Outcome<string> =>
  orNothing(desk, () => {
    if (desk.books.senderNamed(facts.name) !== null) return fail('custody.senderTaken');
    const id = desk.newId();
    desk.log.append([written(desk, id, { type: 'sender.added', ...facts })]);
    return ok(id);
  });

export const changeSender = (desk: Desk, id: string, facts: SenderFacts): Outcome<null> =>
  orNothing(desk, () => {
    if (!desk.books.hasSender(id)) return fail('custody.senderUnknown');
    const namesake = desk.books.senderNamed(facts.name);
    if (namesake !== null && namesake !== id) return fail('custody.senderTaken');
    desk.log.append([written(desk, id, { type: 'sender.changed', ...facts })]);
    return ok(null);
  });

export const closeSender = (desk: Desk, id: string): Outcome<null> =>
  orNothing(desk, () => {
    if (!desk.books.hasSender(id)) return fail('custody.senderUnknown');
    desk.log.append([written(desk, id, { type: 'sender.closed' })]);
    return ok(null);
  });

/** A nil return (零报送) brings nothing; anything else brings something. */
const countsFit = ({ nil, paperCount, electronicCount }: BatchFacts): boolean =>
  nil === (paperCount === 0 && electronicCount === 0);

/** A delivery comes in: number, day, way, counts as its list states them. @returns its id */
export const receiveBatch = (desk: Desk, facts: BatchFacts): Outcome<string> =>
  orNothing(desk, () => {
    if (!desk.books.hasSender(facts.sender)) return fail('custody.senderUnknown');
    if (!countsFit(facts)) return fail('custody.nilHasPapers');
    if (facts.dueOn !== null && desk.books.batchFor(facts.sender, facts.dueOn) !== null)
      return fail('custody.periodTaken');
    const id = desk.newId();
    const number = nextNumber(desk, 'batch');
    desk.log.append([written(desk, id, { type: 'batch.received', number, ...facts })]);
    return ok(id);
  });

/** Corrects what was recorded of a delivery before it is checked. */
export const correctBatch = (desk: Desk, id: string, facts: BatchFacts): Outcome<null> =>
  orNothing(desk, () => {
    const open = openBatch(desk, id);
    if (!open.ok) return open;
    if (!desk.books.hasSender(facts.sender)) return fail('custody.senderUnknown');
    if (!countsFit(facts)) return fail('custody.nilHasPapers');
    const other = facts.dueOn === null ? null : desk.books.batchFor(facts.sender, facts.dueOn);
    if (other !== null && other !== id) return fail('custody.periodTaken');
    desk.log.append([written(desk, id, { type: 'batch.corrected', ...facts })]);
    return ok(null);
  });

/** The signed list came back, mostly when the batch is long checked. `sha256`: its scan. */
export const keepList = (desk: Desk, id: string, sha256: string): Outcome<null> =>
  orNothing(desk, () => {
    if (desk.books.batchState(id) === null) return fail('custody.batchUnknown');
    desk.log.append([written(desk, id, { type: 'batch.listKept', sha256 })]);
    return ok(null);
  });

const openBatch = (desk: Desk, id: string): Outcome<null> => {
  const batch = desk.books.batchState(id);
  if (batch === null) return fail('custody.batchUnknown');
  return batch === 'closed' ? fail('custody.batchClosed') : ok(null);
};

/** Something in a delivery is not as its list says. */
export const noteDifference = (
  desk: Desk,
  batch: string,
  difference: Omit<z.infer<typeof differenceSchema>, 'id'>,
): Outcome<null> =>
  orNothing(desk, () => {
    const open = openBatch(desk, batch);
    if (!open.ok) return open;
    desk.log.append([written(desk, batch, { type: 'batch.differed', id: desk.newId(), ...difference })]);
    return ok(null);
  });

/** What became of a difference: it may take weeks, so a checked batch takes it as well. */
export const settleDifference = (
  desk: Desk,
  batch: string,
  difference: string,
  text: string,
): Outcome<null> =>
  orNothing(desk, () => {
    if (!desk.books.openDifferences(batch).includes(difference)) return fail('custody.differenceUnknown');
    desk.log.append([written(desk, batch, { type: 'batch.settled', difference, text })]);
    return ok(null);
  });

/** Checked against its list; from here on nothing is registered into it. */
export const closeBatch = (desk: Desk, id: string): Outcome<null> =>
  orNothing(desk, () => {
    const open = openBatch(desk, id);
    if (!open.ok) return open;
    desk.log.append([written(desk, id, { type: 'batch.closed' })]);
    return ok(null);
  });
