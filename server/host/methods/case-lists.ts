import { wishOf } from '../../../contract/applications/form.ts';
import { type CaseFilter, mostNames } from '../../../contract/applications/methods.ts';
import { fail, ok } from '../../../contract/errors.ts';
import { openCase } from '../../../core/applications/case-file.ts';
import { caseColumns, caseLine, type Named } from '../../../core/applications/list-sheet.ts';
import { lookupsOf } from '../../../core/applications/lookups.ts';
import { toCivil, toDay } from '../../../core/calendar/day.ts';
import { nthWorkday } from '../../../core/calendar/workdays.ts';
import { takeList } from '../../../core/records/list-stream.ts';
import { lookupHash } from '../../../core/records/sealing.ts';
import { civilDay } from '../../../core/records/time.ts';
import type { Access } from '../../../core/staff/access.ts';
import type { CaseQuery } from '../../../db/records/applications.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import type { OpenOffice } from '../office.ts';
import type { OfficeCalls } from '../office-calls.ts';
import type { LazyRoom } from '../room.ts';

export type CaseListMethods = Pick<
  Handlers,
  'applications.list' | 'applications.export' | 'applications.topics'
>;

/** Working days ahead that count as due soon. */
const soonDays = 3;
const pieceSize = 1000;

/** The lists of cases, on the screen and as files. */
export const caseListMethods = (
  room: LazyRoom,
  { now }: HostContext,
  { inOffice, caller, nameOf }: OfficeCalls,
): CaseListMethods => {
  const formOf = async (office: OpenOffice, by: Access, id: string) => {
    const file = await openCase(office, id, by, nameOf);
    return file.ok ? file.value.form : null;
  };
  /** Makes the keyed hashes of cases taken while nobody was logged in. */
  const index = async (office: OpenOffice, by: Access) => {
    for (const id of office.rows.withoutLookup()) {
      const form = await formOf(office, by, id);
      if (form) office.rows.addLookup(id, lookupsOf(form, by.privateKey));
    }
  };
  const boundOf = (office: OpenOffice, by: Access) => {
    const today = civilDay(now());
    const soon = nthWorkday(office.rules.calendar, toDay(today), soonDays);
    return { today, soon: toCivil(soon.on), me: by.member.id };
  };
  const queryOf = async (
    office: OpenOffice,
    by: Access,
    filter: CaseFilter,
  ): Promise<Omit<CaseQuery, 'offset' | 'limit'>> => {
    const { find, field = 'number' } = filter;
    const byPerson = find && field !== 'number';
    if (byPerson) await index(office, by);
    return {
      view: filter.view,
      states: filter.state ?? [],
      channels: filter.channel ?? [],
      applicants: filter.applicant ?? [],
      topic: filter.topic ?? null,
      number: find && field === 'number' ? find : null,
      among: byPerson ? office.rows.lookup(field, lookupHash(by.privateKey, field, find)) : null,
      sort: filter.sort ?? 'next',
      descending: filter.descending ?? false,
      ...boundOf(office, by),
    };
  };

  return {
    'applications.list': ({ offset = 0, limit = 50, ...filter }, session) =>
      inOffice(async office => {
        const by = caller(session);
        const listed = office.rows.list({ ...(await queryOf(office, by, filter)), offset, limit });
        return ok({ ...listed, counts: office.rows.counts(boundOf(office, by)) });
      }),
    'applications.export': ({ format, names, ...filter }, session) =>
      inOffice(async office => {
        const by = caller(session);
        const query = await queryOf(office, by, filter);
        const { total } = office.rows.list({ ...query, offset: 0, limit: 1 });
        if (names && total > mostNames) return fail('applications.tooManyNames', { most: mostNames });
        const named = async (id: string): Promise<Named | undefined> => {
          if (!names) return undefined;
          const form = await formOf(office, by, id);
          return form ? { applicant: form.applicant.name, request: wishOf(form) } : null;
        };
        let rows = 0;
        const pieces = async function* () {
          while (rows < total) {
            const listed = office.rows.list({ ...query, offset: rows, limit: pieceSize }).rows;
            if (listed.length === 0) return;
            rows += listed.length;
            const lines = [];
            for (const row of listed) lines.push(caseLine(row, nameOf, await named(row.id)));
            yield lines;
          }
        };
        const list = { name: '申请列表', columns: caseColumns(names), pieces: pieces() };
        const takeaway = await takeList(list, `申请列表-${civilDay(now())}`, format);
        room.open().recordAct(by.member.id, 'staff.exported', { what: 'cases', rows, names });
        return ok(takeaway);
      }),
    'applications.topics': () => inOffice(office => ok({ topics: office.rows.topics() })),
  };
};
