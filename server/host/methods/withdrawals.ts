import { ok } from '../../../contract/errors.ts';
import {
  completeDisposal,
  decideDisposal,
  proposeDisposal,
  withdraw,
} from '../../../core/custody/disposal.ts';
import { type DeskCalls, done } from '../at-desk.ts';
import type { Handlers } from '../handlers.ts';

type WithdrawalMethods = Pick<Handlers, Extract<keyof Handlers, `withdrawals.${string}`>>;

/** Papers taken down, and what becomes of their copies (撤换、销毁). */
export const withdrawalMethods = ({ atDesk }: DeskCalls): WithdrawalMethods => ({
  'withdrawals.withdraw': (input, session) => atDesk(session, desk => done(withdraw(desk, input))),
  'withdrawals.overview': (_, session) =>
    atDesk(session, ({ books }) =>
      ok({
        waiting: books.toDestroy(),
        disposals: books.disposalRows().map(row => ({ ...row, listed: books.listedCopies(row.copies) })),
      }),
    ),
  'withdrawals.propose': (input, session) => atDesk(session, desk => proposeDisposal(desk, input)),
  'withdrawals.decide': (input, session) => atDesk(session, desk => done(decideDisposal(desk, input))),
  'withdrawals.complete': (input, session) => atDesk(session, desk => done(completeDisposal(desk, input))),
});
