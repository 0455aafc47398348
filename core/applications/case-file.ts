import type { ApplicationForm } from '../../contract/applications/form.ts';
import type { Particulars } from '../../contract/applications/methods.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { FileKind } from '../../contract/files.ts';
import type { Output } from '../../contract/index.ts';
import type { RecordEvent } from '../records/chain.ts';
import { civilDay } from '../records/time.ts';
import type { StreamSeal } from '../records/vault.ts';
import type { Access } from '../staff/access.ts';
import { clockOf } from './clock.ts';
import { formWarnings } from './form-warnings.ts';
import type { Office } from './office.ts';
import { paperSpecs } from './papers/kinds.ts';
import { type AskEventData, type CaseEventData, lawEvents, openProposal } from './record.ts';

type CaseFile = Output<'applications.open'>;

const particularsOf = (seal: StreamSeal | null, { id, sealed }: RecordEvent): Particulars | null =>
  seal && sealed ? (seal.openJson(id, sealed) as Particulars) : null;

const attachedOf = ({ data }: RecordEvent): { kind: FileKind; about: string | null } => {
  const { kind, about } = JSON.parse(data) as CaseEventData['case.attached'];
  return { kind, about };
};

const paperOf = ({ type, data }: RecordEvent): CaseFile['entries'][number]['paper'] => {
  if (type !== 'case.drafted' && type !== 'case.papered') return null;
  const {
    paper: kind,
    about,
    number = null,
  } = JSON.parse(data) as Partial<CaseEventData['case.papered']> & CaseEventData['case.drafted'];
  return { kind, title: paperSpecs[kind].title, about, number };
};

/** What applicants asked for at a terminal, opened: each is a stream with a key of its own. */
async function asksOf({ log, rows, vault }: Office, id: string, by: Access): Promise<CaseFile['asks']> {
  return Promise.all(
    rows.asks(id).map(async ({ id: stream, at }) => {
      const event = log.stream(stream)[0];
      if (!event) throw new Error(`the ask ${stream} has no event`);
      const { what, proof = null } = JSON.parse(event.data) as AskEventData['ask.received'];
      const opened = particularsOf(await vault.open(stream, by.privateKey), event);
      const { text = null, signature = null, files = [] } = opened ?? {};
      return { id: stream, what, at, event: event.id, text, signature, files, proof };
    }),
  );
}

/**
 * A case with everything in it, opened with the caller's access. `nameOf` gives the name of a member of staff.
 * Where the key was destroyed at the end of its retention, what was sealed is gone and the clear events still stand.
 */
export async function openCase(
  office: Office,
  id: string,
  by: Access,
  nameOf: (actor: string) => string,
): Promise<Result<CaseFile, 'applications.notFound'>> {
  const { log, rows, vault, rules, now } = office;
  const row = rows.row(id);
  if (!row) return fail('applications.notFound');
  const events = log.stream(id);
  const seal = await vault.open(id, by.privateKey);
  const { calendar, settings } = rules;
  const law = lawEvents(events);
  const opened = new Map(events.map(event => [event.id, particularsOf(seal, event)]));
  const form: ApplicationForm | null = [...opened.values()].find(each => each?.form)?.form ?? null;
  const proposal = openProposal(events);
  const { enquiry: _, ...shown } = row;
  return ok({
    row: shown,
    position: events.length,
    clock: clockOf(law, calendar, settings, civilDay(now())),
    form,
    warnings: form ? formWarnings(form) : [],
    entries: events.map(event => ({
      id: event.id,
      at: event.at,
      actor: nameOf(event.actor),
      type: event.type,
      event: event.type === 'case.law' ? JSON.parse(event.data) : null,
      attached: event.type === 'case.attached' ? attachedOf(event) : null,
      paper: paperOf(event),
      particulars: opened.get(event.id) ?? null,
    })),
    asks: await asksOf(office, id, by),
    proposal: proposal
      ? {
          id: proposal.id,
          by: nameOf(proposal.by),
          event: proposal.event,
          particulars: opened.get(proposal.id) ?? null,
        }
      : null,
    destroyed: seal === null,
  });
}
