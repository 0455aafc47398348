import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DueRow } from '../../../contract/custody/delivery-methods.ts';
import { fail, ok } from '../../../contract/errors.ts';
import type { Output } from '../../../contract/index.ts';
import { mediaTypes } from '../../../contract/takeaway.ts';
import { toDay } from '../../../core/calendar/day.ts';
import {
  addSender,
  changeSender,
  closeBatch,
  closeSender,
  correctBatch,
  keepList,
  noteDifference,
  receiveBatch,
  settleDifference,
} from '../../../core/custody/deliveries.ts';
import { deliveryReceipt } from '../../../core/custody/receipt.ts';
import { deliveryState, dueBetween, paperDue } from '../../../core/custody/schedule.ts';
import { civilDay } from '../../../core/records/time.ts';
import { type DeskCalls, done } from '../at-desk.ts';
import type { OpenDesk } from '../books.ts';
import type { Handlers, HostContext } from '../handlers.ts';

type DeliveryMethods = Pick<Handlers, Extract<keyof Handlers, `deliveries.${string}`>>;

/** Papers of one batch that are looked at together; a larger one is shown by the list of papers. */
const mostPapers = 10_000;
/** Days of a schedule that are worked out in one go. */
const mostDays = 800;

const order: readonly DueRow['state'][] = ['missing', 'late', 'expected', 'onTime'];

/** Who hands papers over and when, and what came (移送批次). */
export const deliveryMethods = (
  { atDesk }: DeskCalls,
  { now, resourcesDir, settings }: HostContext,
): DeliveryMethods => {
  const today = () => civilDay(now());

  const schedule = ({ books, calendar }: OpenDesk, from: string, to: string): DueRow[] =>
    books
      .senders()
      .flatMap(({ id, name, contact, rule, shift, since, closed }) => {
        if (rule === null || closed) return [];
        const days = {
          from: toDay(from),
          to: Math.min(toDay(to), toDay(from) + mostDays),
          since: toDay(since),
        };
        return dueBetween(rule, shift, calendar, days).map(due => {
          const batch = books.batchFor(id, due.on);
          const receivedOn = batch === null ? null : (books.batch(batch)?.receivedOn ?? null);
          const state = deliveryState(due.on, receivedOn, today());
          return { sender: id, senderName: name, contact, ...due, state, batch, receivedOn };
        });
      })
      .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.on < b.on ? -1 : 1));

  const opened = ({ books, calendar }: OpenDesk, id: string): Output<'deliveries.open'> | null => {
    const batch = books.batch(id);
    if (!batch) return null;
    const { rows: papers } = books.list({ view: 'all', find: '', batch: id, offset: 0, limit: mostPapers });
    const rule = books.senders().find(sender => sender.id === batch.sender)?.rule;
    const latePapers =
      rule?.kind === 'workdays'
        ? papers.filter(
            ({ facts, receivedOn }) =>
              facts.writtenOn !== null && receivedOn > paperDue(calendar, facts.writtenOn, rule.within),
          )
        : [];
    return {
      batch,
      differences: books.differences(id) as Output<'deliveries.open'>['differences'],
      papers: papers.toReversed(),
      latePapers: latePapers.map(paper => paper.id),
    };
  };

  return {
    'deliveries.senders': (_, session) => atDesk(session, ({ books }) => ok({ senders: books.senders() })),
    'deliveries.addSender': (facts, session) =>
      atDesk(session, desk => {
        const added = addSender(desk, facts);
        return added.ok ? ok({ id: added.value }) : added;
      }),
    'deliveries.changeSender': ({ id, facts }, session) =>
      atDesk(session, desk => done(changeSender(desk, id, facts))),
    'deliveries.closeSender': ({ id }, session) => atDesk(session, desk => done(closeSender(desk, id))),
    'deliveries.schedule': ({ from, to }, session) =>
      atDesk(session, desk => ok({ today: today(), rows: schedule(desk, from, to) })),
    'deliveries.receive': (facts, session) =>
      atDesk(session, desk => {
        const received = receiveBatch(desk, facts);
        return received.ok ? ok({ id: received.value }) : received;
      }),
    'deliveries.correct': ({ id, facts }, session) =>
      atDesk(session, desk => done(correctBatch(desk, id, facts))),
    'deliveries.keepList': ({ id, scan }, session) =>
      atDesk(session, desk => {
        const file = desk.books.scanFile(scan);
        return file === null ? fail('scans.notFound') : done(keepList(desk, id, file));
      }),
    'deliveries.list': ({ limit, offset }, session) =>
      atDesk(session, ({ books }) => ok(books.batches(limit ?? 50, offset ?? 0))),
    'deliveries.open': ({ id }, session) =>
      atDesk(session, desk => {
        const found = opened(desk, id);
        return found ? ok(found) : fail('custody.batchUnknown');
      }),
    'deliveries.differ': ({ batch, difference }, session) =>
      atDesk(session, desk => done(noteDifference(desk, batch, difference))),
    'deliveries.settle': ({ batch, difference, text }, session) =>
      atDesk(session, desk => done(settleDifference(desk, batch, difference, text))),
    'deliveries.close': ({ id }, session) => atDesk(session, desk => done(closeBatch(desk, id))),
    'deliveries.receipt': ({ id }, session) =>
      atDesk(session, desk => {
        const found = opened(desk, id);
        if (!found) return fail('custody.batchUnknown');
        const template = readFileSync(join(resourcesDir, 'templates', 'delivery-receipt.docx'));
        const bytes = deliveryReceipt(template, settings.unit, found.batch, found.papers, found.differences);
        const name = `移送签收单 ${found.batch.number.replace(/[\\/:*?"<>|]/g, ' ')}.docx`;
        return ok({ name, mediaType: mediaTypes.docx, base64: Buffer.from(bytes).toString('base64') });
      }),
  };
};
