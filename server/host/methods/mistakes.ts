import { fail, ok } from '../../../contract/errors.ts';
import type { MistakeRow } from '../../../contract/mistakes.ts';
import type { Mistake } from '../../../core/mistakes/record.ts';
import { answerMistake, answersOf, dueDay, noteOf, reportMistake } from '../../../core/mistakes/reporting.ts';
import { civilDay } from '../../../core/records/time.ts';
import { titleOf } from '../../../db/library/documents.ts';
import { mistakeReader } from '../../../db/records/mistakes.ts';
import { createThrottle } from '../../throttle.ts';
import { forgettingNotes } from '../forgetting-notes.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import type { OfficeCalls } from '../office-calls.ts';
import type { Reviewing } from '../reviewing.ts';
import type { LazyRoom } from '../room.ts';
import { shownTo } from '../standing.ts';

type MistakeMethods = Pick<Handlers, Extract<keyof Handlers, `mistakes.${string}`>>;

/** Visitors report what is wrong with a document (domain row 15), and staff answer it. */
export const mistakeMethods = (
  room: LazyRoom,
  context: HostContext,
  { inOffice, caller, nameOf }: OfficeCalls,
  decisions: Reviewing,
): MistakeMethods => {
  const { library, settings, now } = context;
  context.onClose(forgettingNotes(room, context).close);
  /** Reports of this terminal, which has no callers to tell apart: a child that plays with the button does not fill the desk's list. */
  const reported = createThrottle({ attempts: 6, perMs: 10 * 60_000 }, () => now().getTime());

  const reader = () => mistakeReader(room.open().databases.records);
  const dueOn = (receivedAt: string) =>
    dueDay(room.open().rules().calendar, receivedAt, settings.mistakes.days);
  const rowOf = (mistake: Mistake): MistakeRow => {
    const due = dueOn(mistake.receivedAt);
    const shelf = library();
    return {
      ...mistake,
      title: shelf.ok ? titleOf(shelf.value, mistake.document) : null,
      dueOn: due,
      overdue: mistake.state === 'waiting' && due < civilDay(now()),
      answeredBy: mistake.answeredBy && nameOf(mistake.answeredBy),
    };
  };

  return {
    'mistakes.report': ({ document, kind, note }) =>
      inOffice(async office => {
        const shelf = library();
        if (!shelf.ok) return shelf;
        const seen = shownTo(shelf.value, decisions, document);
        if (!seen.ok) return seen;
        if (!reported.allows(office.terminal)) return fail('mistakes.wait');
        reported.count(office.terminal);
        const { number, receivedAt } = await reportMistake(office, { document: seen.value.id, kind, note });
        return ok({ number, dueOn: dueOn(receivedAt) });
      }),
    'mistakes.queue': ({ state, offset = 0, limit = 50 }) =>
      inOffice(() => {
        const { list, counts, waitingDays } = reader();
        const counted = counts();
        const today = civilDay(now());
        const late = waitingDays().filter(({ day }) => dueOn(day) < today);
        return ok({
          total: counted[state],
          rows: list(state, limit, offset).map(rowOf),
          counts: counted,
          overdue: late.reduce((sum, { count }) => sum + count, 0),
        });
      }),
    'mistakes.open': ({ id }, session) =>
      inOffice(async office => {
        const mistake = reader().row(id);
        if (!mistake) return fail('mistakes.unknown');
        const { member, privateKey } = caller(session);
        const note = await noteOf(office, id, privateKey);
        if (note !== null) room.open().recordAct(member.id, 'staff.noteRead', { number: mistake.number });
        const { position, forgotten, answers } = answersOf(office, id);
        return ok({
          row: rowOf(mistake),
          position,
          note,
          forgotten,
          answers: answers.map(({ actor, ...answer }) => ({ ...answer, by: nameOf(actor) })),
        });
      }),
    'mistakes.answer': ({ id, position, verdict, text }, session) =>
      inOffice(office => {
        if (!reader().row(id)) return fail('mistakes.unknown');
        const by = caller(session).member.id;
        return answerMistake(office, { id, position, by, verdict, text }) ? ok({}) : fail('mistakes.moved');
      }),
  };
};
