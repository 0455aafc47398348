import { fail, ok, type Result } from '../../../contract/errors.ts';
import { openCase } from '../../../core/applications/case-file.ts';
import { addNote, approve, assign, label, sendBack, takeStep } from '../../../core/applications/casework.ts';
import { ask, progress } from '../../../core/applications/enquire.ts';
import { formWarnings } from '../../../core/applications/form-warnings.ts';
import { materialsOf, takeIn } from '../../../core/applications/intake.ts';
import { lookupsOf } from '../../../core/applications/lookups.ts';
import { toCivil, toDay } from '../../../core/calendar/day.ts';
import { nthWorkday } from '../../../core/calendar/workdays.ts';
import { lookupHash } from '../../../core/records/sealing.ts';
import { civilDay } from '../../../core/records/time.ts';
import type { Access } from '../../../core/staff/access.ts';
import { StreamMoved } from '../../../db/records/events.ts';
import { createThrottle } from '../../throttle.ts';
import type { Handlers, HostContext, Session } from '../handlers.ts';
import { type OpenOffice, openOffice } from '../office.ts';
import type { LazyRoom } from '../room.ts';

type ApplicationMethods = Pick<Handlers, Extract<keyof Handlers, `applications.${string}`>>;

/** Working days ahead that count as due soon. */
const soonDays = 3;

/** Applications: taken at the terminal or the desk, handled by the clock. */
export const applicationMethods = (room: LazyRoom, context: HostContext): ApplicationMethods => {
  const { now } = context;
  /** Guesses of number and code, over all numbers: a terminal stands in a hall and has no callers to tell apart. */
  const guesses = createThrottle({ attempts: 10, perMs: 60_000 });
  const today = () => civilDay(now());

  const inOffice = async <T>(
    work: (office: OpenOffice) => Result<T> | Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const office = openOffice(room.open(), context);
    return office.ok ? work(office.value) : office;
  };
  /** The shell let the call through because of the token, so its access is there. */
  const caller = ({ token }: Session): Access => {
    const access = token ? room.open().sessions.find(token) : null;
    if (!access) throw new Error('a staff method was called without a session');
    return access;
  };
  const nameOf = (actor: string) => room.open().staff.byId(actor)?.name ?? actor;
  /** Somebody else was faster: the same answer as when it is noticed before. */
  const orMoved = async <T>(work: Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof StreamMoved) return fail('applications.moved');
      throw error;
    }
  };
  const byCode = async <T>(work: () => Promise<Result<T>> | Result<T>): Promise<Result<T>> => {
    if (!guesses.allows('terminal')) return fail('applications.wait');
    const result = await work();
    if (!result.ok && result.error.code === 'applications.notFound') guesses.failed('terminal');
    return result;
  };
  const index = async (office: OpenOffice, by: Access, ids: readonly string[]) => {
    for (const id of ids) {
      const file = await openCase(office, id, by, nameOf);
      if (file.ok && file.value.form) office.rows.addLookup(id, lookupsOf(file.value.form, by.privateKey));
    }
  };

  return {
    'applications.check': ({ form }) => ok({ warnings: formWarnings(form) }),
    'applications.submit': ({ form, signature }) =>
      inOffice(office =>
        takeIn(office, {
          form,
          channel: 'inPerson',
          on: today(),
          oral: false,
          readBack: false,
          materials: materialsOf(form),
          signature,
          actor: 'visitor',
        }),
      ),
    'applications.progress': ({ number, code }) =>
      byCode(() => inOffice(office => progress(office, number, code))),
    'applications.ask': input => byCode(() => inOffice(office => ask(office, input))),
    'applications.take': ({ readBack, ...input }, session) =>
      inOffice(office => {
        // art.29: filled in for the applicant, read back to them and confirmed
        if (input.oral && !readBack) return fail('applications.notReadBack');
        return takeIn(office, { ...input, readBack, actor: caller(session).member.id });
      }),
    'applications.list': (input, session) =>
      inOffice(async office => {
        const by = caller(session);
        const soon = nthWorkday(office.rules.calendar, toDay(today()), soonDays);
        const bound = { today: today(), soon: toCivil(soon.on), me: by.member.id };
        const { find, field = 'number' } = input;
        if (find && field !== 'number') await index(office, by, office.rows.withoutLookup());
        const listed = office.rows.list({
          view: input.view,
          states: input.state ?? [],
          channels: input.channel ?? [],
          applicants: input.applicant ?? [],
          number: find && field === 'number' ? find : null,
          among:
            find && field !== 'number'
              ? office.rows.lookup(field, lookupHash(by.privateKey, field, find))
              : null,
          sort: input.sort ?? 'next',
          descending: input.descending ?? false,
          offset: input.offset ?? 0,
          limit: input.limit ?? 50,
          ...bound,
        });
        return ok({ ...listed, counts: office.rows.counts(bound) });
      }),
    'applications.open': ({ id }, session) =>
      inOffice(async office => {
        const by = caller(session);
        const file = await openCase(office, id, by, nameOf);
        if (file.ok) room.open().recordLook(by.member.id, id);
        return file;
      }),
    'applications.step': (input, session) =>
      inOffice(office => orMoved(takeStep(office, { ...input, by: caller(session) }))),
    'applications.approve': (input, session) =>
      inOffice(office => orMoved(approve(office, { ...input, by: caller(session) }))),
    'applications.sendBack': (input, session) =>
      inOffice(office => orMoved(sendBack(office, { ...input, by: caller(session) }))),
    'applications.note': (input, session) =>
      inOffice(office => orMoved(addNote(office, { ...input, by: caller(session) }))),
    'applications.label': (input, session) =>
      inOffice(office => orMoved(label(office, { ...input, by: caller(session) }))),
    'applications.topics': () => inOffice(office => ok({ topics: office.rows.topics() })),
    'applications.assign': ({ id, handler }, session) =>
      inOffice(office => {
        if (handler !== null && room.open().staff.byId(handler)?.state !== 'active')
          return fail('staff.unknown');
        return orMoved(assign(office, { id, handler, by: caller(session) }));
      }),
  };
};
