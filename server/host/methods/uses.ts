import type { CopyEvent } from '../../../contract/custody/copy.ts';
import type { copyReports } from '../../../contract/custody/use-methods.ts';
import { fail, ok, type Result } from '../../../contract/errors.ts';
import { takeOne } from '../../../core/custody/desk.ts';
import {
  abandonStocktake,
  beginStocktake,
  count,
  signStocktake,
  uncount,
} from '../../../core/custody/stocktaking.ts';
import { askLoan, decideLoan, giveBack, issue } from '../../../core/custody/using.ts';
import { civilDay } from '../../../core/records/time.ts';
import { type DeskCalls, done } from '../at-desk.ts';
import type { OpenDesk } from '../books.ts';
import type { Handlers, HostContext } from '../handlers.ts';

type UseMethods = Pick<Handlers, Extract<keyof Handlers, `${'uses' | 'stocktakes'}.${string}`>>;

const reported = (what: (typeof copyReports)[number], text: string): CopyEvent =>
  what === 'mended' ? { type: 'copy.mended', text } : { type: `copy.${what}`, stocktake: null, text };

/** Copies go out and come back (利用), and are counted (盘点). */
export const useMethods = ({ atDesk }: DeskCalls, { now }: HostContext): UseMethods => {
  const copyAfter = ({ books }: OpenDesk, id: string, result: Result<null>) => {
    if (!result.ok) return result;
    const copy = books.copyRow(id);
    if (!copy) throw new Error('a copy took a step and is not in the books');
    return ok({ copy });
  };

  return {
    'uses.issue': ({ copy, seat, call }, session) =>
      atDesk(session, desk => copyAfter(desk, copy, issue(desk, copy, seat, call ?? null))),
    'uses.giveBack': ({ copy, ...back }, session) =>
      atDesk(session, desk => copyAfter(desk, copy, giveBack(desk, copy, back))),
    'uses.report': ({ copy, what, text }, session) =>
      atDesk(session, desk => copyAfter(desk, copy, takeOne(desk, copy, reported(what, text)))),
    'uses.list': ({ open, limit, offset }, session) =>
      atDesk(session, ({ books }) => ok(books.uses(open, civilDay(now()), limit ?? 50, offset ?? 0))),
    'uses.waiting': ({ kind }, session) =>
      atDesk(session, ({ books }) =>
        ok({
          rows: books.waiting(kind).flatMap(id => {
            const copy = books.copyRow(id);
            return copy ? [{ ...copy, title: books.paper(copy.paper)?.facts.title ?? '' }] : [];
          }),
        }),
      ),
    'uses.askLoan': (facts, session) => atDesk(session, desk => done(askLoan(desk, facts))),
    'uses.loans': (_, session) =>
      atDesk(session, ({ books, actor }) => ok({ loans: books.openLoans(actor) })),
    'uses.decideLoan': ({ loan, refusal }, session) =>
      atDesk(session, desk => done(decideLoan(desk, loan, refusal))),
    'stocktakes.begin': ({ place }, session) =>
      atDesk(session, desk => {
        const begun = beginStocktake(desk, place);
        return begun.ok ? ok({ id: begun.value }) : begun;
      }),
    'stocktakes.list': (_, session) => atDesk(session, ({ books }) => ok({ rows: books.stocktakes() })),
    'stocktakes.open': ({ id, finding, limit }, session) =>
      atDesk(session, ({ books }) => {
        const stocktake = books.stocktake(id);
        return stocktake
          ? ok({ stocktake, items: books.stocktakeList(id, finding ?? null, limit ?? 5000) })
          : fail('custody.notFound');
      }),
    'stocktakes.count': ({ id, ...seen }, session) =>
      atDesk(session, desk => {
        const counted = count(desk, id, seen);
        if (!counted.ok) return counted;
        const item = desk.books.stocktakeItem(id, seen.barcode);
        const stocktake = desk.books.stocktake(id);
        if (!item || !stocktake) throw new Error('a copy was counted and is not in the inventory');
        return ok({ item, stocktake });
      }),
    'stocktakes.uncount': ({ id, barcode }, session) =>
      atDesk(session, desk => done(uncount(desk, id, barcode))),
    'stocktakes.sign': ({ id, ...signed }, session) =>
      atDesk(session, desk => {
        const ended = signStocktake(desk, id, signed);
        if (!ended.ok) return ended;
        const stocktake = desk.books.stocktake(id);
        return stocktake ? ok({ stocktake }) : fail('custody.notFound');
      }),
    'stocktakes.abandon': ({ id, reason }, session) =>
      atDesk(session, desk => done(abandonStocktake(desk, id, reason))),
  };
};
