import type { CaseRow } from '../../contract/applications/methods.ts';
import { isTold } from '../../contract/applications/told.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Output } from '../../contract/index.ts';
import { civilDay, isoLocal } from '../records/time.ts';
import { clockOf } from './clock.ts';
import { isEnquiryCode } from './enquiry.ts';
import type { Office } from './office.ts';
import type { AskEventData } from './record.ts';
import { lawEvents } from './record.ts';

/** What can no longer be withdrawn from or added to. */
const over: readonly string[] = [
  'served',
  'closed',
  'archived',
  'review',
  'suit',
  'proceedingsClosed',
  'converted',
];

/** The case a number and a code belong to. An unknown number and a wrong code give the same answer. */
export function caseByCode(
  { rows }: Office,
  number: string,
  code: string,
): Result<CaseRow, 'applications.notFound'> {
  const row = rows.byNumber(number);
  return row?.enquiry && isEnquiryCode(row.id, code, row.enquiry) ? ok(row) : fail('applications.notFound');
}

/** Whether an applicant may still add to a case. */
export const isOver = ({ state }: CaseRow): boolean => over.includes(state);

/** Where an application stands today, in the clear: no word of what was asked or by whom. */
export function progress(
  office: Office,
  number: string,
  code: string,
): Result<Output<'applications.progress'>, 'applications.notFound'> {
  const row = caseByCode(office, number, code);
  if (!row.ok) return row;
  const law = lawEvents(office.log.stream(row.value.id));
  const { calendar, settings } = office.rules;
  const clock = clockOf(law, calendar, settings, civilDay(office.now()));
  return ok({
    number: row.value.number,
    state: clock.state,
    receivedOn: clock.receivedOn,
    dueOn: clock.dueOn,
    provisional: clock.provisional,
    servedOn: clock.servedOn,
    steps: law.flatMap(({ type, at }) => (isTold(type) ? [{ type, on: at.slice(0, 10) }] : [])),
  });
}

/** The applicant asks for something at a terminal. It becomes a stream of its own, sealed to the room, and waits on the case's page for staff. */
export async function ask(
  office: Office,
  {
    number,
    code,
    what,
    text,
    signature,
  }: {
    number: string;
    code: string;
    what: Exclude<AskEventData['ask.received']['what'], 'proof'>;
    text: string;
    signature: string | null;
  },
): Promise<Result<Record<string, never>, 'applications.notFound' | 'applications.ended'>> {
  const row = caseByCode(office, number, code);
  if (!row.ok) return row;
  if (what !== 'publish' && isOver(row.value)) return fail('applications.ended');
  const stream = office.newId();
  const id = office.newId();
  const seal = await office.vault.begin(stream);
  const data: AskEventData['ask.received'] = { caseId: row.value.id, what };
  office.log.append([
    {
      id,
      stream,
      type: 'ask.received',
      at: isoLocal(office.now()),
      actor: 'visitor',
      data,
      sealed: seal.sealJson(id, { text, ...(signature === null ? {} : { signature }) }),
    },
  ]);
  return ok({});
}
