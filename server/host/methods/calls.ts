import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CallStanding } from '../../../contract/custody/call.ts';
import { fail, ok, type Result } from '../../../contract/errors.ts';
import type { Output } from '../../../contract/index.ts';
import { atHand, endOrAnswer, makeCall, standingOn } from '../../../core/custody/calling.ts';
import { civilDay } from '../../../core/records/time.ts';
import { createThrottle } from '../../throttle.ts';
import { type DeskCalls, done } from '../at-desk.ts';
import { type OpenDesk, openDesk } from '../books.ts';
import type { Handlers, HostContext, Session } from '../handlers.ts';
import type { Reviewing } from '../reviewing.ts';
import type { LazyRoom } from '../room.ts';

type CallMethods = Pick<Handlers, Extract<keyof Handlers, `calls.${string}`>>;

/** Visitors ask for the paper of a document, and the desk sees it. */
export const callMethods = (
  room: LazyRoom,
  context: HostContext,
  { atDesk }: DeskCalls,
  decisions: Reviewing,
): CallMethods => {
  const { dataDir, now, settings } = context;
  /** New calls of a terminal: a child that plays with the button does not fill the desk's screen. */
  const pressed = createThrottle({ attempts: 6, perMs: 5 * 60_000 }, () => now().getTime());

  /** As the visitor, who has no name. Where nobody ever set the room up nothing is opened for them. */
  const asVisitor = <T>(session: Session, work: (desk: OpenDesk) => Result<T>): Result<T> => {
    if (!existsSync(join(dataDir, 'records.db'))) return fail('staff.notSetUp');
    const desk = openDesk(room, context, session);
    return desk.ok ? work({ ...desk.value, actor: 'visitor' }) : desk;
  };
  const standing = ({ books }: OpenDesk, id: string): Result<{ call: CallStanding }> => {
    const call = books.call(id);
    if (!call) return fail('custody.callUnknown');
    const { number, document, refusal } = call;
    return ok({ call: { id, number, document, state: standingOn(call, civilDay(now())), refusal } });
  };

  return {
    'calls.atHand': ({ document }, session) => {
      const ask = settings.papers.calls;
      const answer = asVisitor<Output<'calls.atHand'>>(session, ({ books }) =>
        ok({ paper: atHand(books.copiesOfDocument(document)), ask }),
      );
      return answer.ok ? answer : ok({ paper: null, ask });
    },
    'calls.make': ({ document }, session) =>
      asVisitor(session, desk => {
        if (!settings.papers.calls.on) return fail('custody.callOff');
        if (decisions.isDown(document)) return fail('custody.callNotHere');
        const made = makeCall(desk, document, () => {
          if (!pressed.allows(desk.terminal)) return false;
          pressed.count(desk.terminal);
          return true;
        });
        return made.ok ? standing(desk, made.value) : made;
      }),
    'calls.standing': ({ id }, session) => asVisitor(session, desk => standing(desk, id)),
    'calls.cancel': ({ id }, session) =>
      asVisitor(session, desk => {
        const ended = endOrAnswer(desk, id, { type: 'call.cancelled' });
        return ended.ok ? standing(desk, id) : ended;
      }),
    'calls.waiting': (_, session) =>
      atDesk(session, ({ books }) => {
        const calls = books.waitingCalls(civilDay(now())).map(call => {
          const paper = books.paper(books.paperOfDocument(call.document) ?? '');
          const copies = books.copiesOfDocument(call.document).flatMap(({ id, phase, withdrawn }) => {
            const row = !withdrawn && (phase === 'shelved' || phase === 'desk') ? books.copyRow(id) : null;
            return row ? [row] : [];
          });
          return { ...call, title: paper?.facts.title ?? '', docNo: paper?.facts.docNo ?? null, copies };
        });
        return ok({ calls });
      }),
    'calls.answer': ({ id }, session) =>
      atDesk(session, desk => done(endOrAnswer(desk, id, { type: 'call.answered' }))),
    'calls.refuse': ({ id, ...refusal }, session) =>
      atDesk(session, desk => done(endOrAnswer(desk, id, { type: 'call.refused', ...refusal }))),
  };
};
