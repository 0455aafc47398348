import type { AtHand, CallEvent, CallStanding, CallState } from '../../contract/custody/call.ts';
import type { CopyPhase } from '../../contract/custody/copy.ts';
import type { CustodyRefusal } from '../../contract/custody/refusal.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { civilDay } from '../records/time.ts';
import { type Desk, orNothing, written } from './desk.ts';

/** A call as its events tell it. `state` never says `expired`: the day does. */
export type Call = {
  readonly number: string;
  readonly document: string;
  readonly terminal: string;
  /** the civil day it was made on: with it the call ages out */
  readonly day: string;
  readonly state: Exclude<CallState, 'expired'>;
  readonly refusal: CallStanding['refusal'];
};

/** What there is to know of one copy of a document's papers. */
export type CopyAtHand = {
  readonly id: string;
  readonly phase: CopyPhase;
  readonly dueOn: string | null;
  /** its paper was taken out of the readers' reach */
  readonly withdrawn: boolean;
};

const order = ['here', 'out', 'lent', 'missing', 'withdrawn'] as const;
const stateOf = ({ phase, withdrawn }: CopyAtHand): AtHand['state'] => {
  if (withdrawn) return 'withdrawn';
  if (phase === 'desk' || phase === 'shelved') return 'here';
  return phase === 'destroyed' ? 'withdrawn' : phase;
};

/** The best that can be said of a document's copies; null where there never was one. Pure. */
export const atHand = (copies: readonly CopyAtHand[]): AtHand | null => {
  const states = copies.map(stateOf);
  const state = order.find(each => states.includes(each));
  if (state === undefined) return null;
  const due = copies.flatMap(copy => (stateOf(copy) === 'lent' && copy.dueOn !== null ? [copy.dueOn] : []));
  return {
    state,
    here: states.filter(each => each === 'here').length,
    backOn: state === 'lent' ? (due.sort()[0] ?? null) : null,
  };
};

/** How a call stands on a day. */
export const standingOn = ({ state, day }: Call, today: string): CallState =>
  (state === 'open' || state === 'answered') && day < today ? 'expired' : state;

/** What a step does to a call, or why it is impossible. Pure but for the day. */
const stepCall = (
  call: Call | null,
  type: CallEvent['type'],
  today: string,
): Result<null, CustodyRefusal> => {
  if (!call) return fail('custody.callUnknown');
  const state = standingOn(call, today);
  if (state !== 'open' && state !== 'answered') return fail('custody.callOver');
  return state === 'answered' && type === 'call.answered' ? fail('custody.callAnswered') : ok(null);
};

/** What the rules of calling look up. */
export type CallBooks = {
  copiesOfDocument(document: string): CopyAtHand[];
  openCall(document: string, terminal: string, day: string): string | null;
};

/**
 * A visitor asks for a paper. One open call for a document at a terminal: who presses again gets the same one.
 * @param mayCall asked only where a new call would be made, so that pressing again costs nothing
 * @returns the call's id
 */
export const makeCall = (
  desk: Desk & { readonly books: CallBooks },
  document: string,
  mayCall: () => boolean,
): Result<string, CustodyRefusal> =>
  orNothing(desk, () => {
    const { log, books, terminal } = desk;
    const day = civilDay(desk.now());
    const open = books.openCall(document, terminal, day);
    if (open !== null) return ok(open);
    if (atHand(books.copiesOfDocument(document))?.state !== 'here') return fail('custody.callNotHere');
    if (!mayCall()) return fail('custody.callWait');
    const id = desk.newId();
    // the numbers of a day begin anew: short enough to be called out
    const serial = log.nextSerial('call', Number(day.replaceAll('-', '')));
    const number = `${terminal}-${serial}`;
    log.append([written(desk, id, { type: 'call.made', number, document, terminal })]);
    return ok(id);
  });

/** The next step of a call. */
export const endOrAnswer = (
  desk: Desk,
  id: string,
  event: Exclude<CallEvent, { type: 'call.made' | 'call.served' }>,
): Result<null, CustodyRefusal> =>
  orNothing(desk, () => {
    const step = stepCall(desk.books.call(id), event.type, civilDay(desk.now()));
    if (step.ok) desk.log.append([written(desk, id, event)]);
    return step;
  });

/** With the copy that goes to the reader, their call is over. Inside `orNothing`. */
export const serveCall = (desk: Desk, id: string, copy: string): Result<null, CustodyRefusal> => {
  const call = desk.books.call(id);
  const step = stepCall(call, 'call.served', civilDay(desk.now()));
  if (!step.ok) return step;
  const paper = desk.books.copy(copy)?.paper;
  if (paper === undefined || desk.books.paper(paper)?.document !== call?.document)
    return fail('custody.callUnknown');
  desk.log.append([written(desk, id, { type: 'call.served', copy })]);
  return ok(null);
};
