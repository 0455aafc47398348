import type { CaseEvent } from '../../../contract/applications/event.ts';
import type { Particulars } from '../../../contract/applications/methods.ts';
import { fail, ok, type Result } from '../../../contract/errors.ts';
import type { PaperKind, PaperParts } from '../../../contract/papers.ts';
import { toCivil, toDay } from '../../calendar/day.ts';
import { nthWorkday } from '../../calendar/workdays.ts';
import { formatNumber } from '../../records/numbers.ts';
import { sealWhole } from '../../records/sealed-file.ts';
import { civilDay, isoLocal } from '../../records/time.ts';
import type { Access } from '../../staff/access.ts';
import { openCase } from '../case-file.ts';
import { write } from '../casework.ts';
import { clockOf } from '../clock.ts';
import type { Office } from '../office.ts';
import { type CaseEventData, lawEvents } from '../record.ts';
import { remedyOf } from '../remedy.ts';
import { type Call, callsOf } from './calls.ts';
import { fill } from './docx.ts';
import { type FieldName, type FieldValue, fields, rowsOf } from './fields.ts';
import { itemsOf } from './items.ts';
import { type PaperSpec, paperSpecs } from './kinds.ts';
import { templateOn } from './templates.ts';
import { type CaseFile, type PaperFacts, values } from './values.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type PaperOrder = {
  readonly id: string;
  readonly paper: PaperKind;
  /** the entry that calls for it */
  readonly about: string | null;
  /** what staff wrote; undefined: where the last draft stopped, or the case begins */
  readonly parts: PaperParts | undefined;
  readonly by: Access;
  readonly nameOf: (actor: string) => string;
};

type CaseFault = 'applications.notFound' | 'applications.destroyed';

async function readableCase(
  office: Office,
  { id, by, nameOf }: Pick<PaperOrder, 'id' | 'by' | 'nameOf'>,
): Promise<Result<CaseFile, CaseFault>> {
  const file = await openCase(office, id, by, nameOf);
  if (!file.ok) return file;
  return file.value.destroyed ? fail('applications.destroyed') : file;
}

type Made = { readonly type: 'case.drafted' | 'case.papered'; readonly parts: PaperParts };

/** What was made of a paper before, in order: drafts and kept copies. */
const madeOf = ({ entries }: CaseFile, { paper, about }: Pick<Call, 'paper' | 'about'>): Made[] =>
  entries.flatMap(({ type, paper: made, particulars }) =>
    made &&
    made.kind === paper &&
    made.about === about &&
    (type === 'case.drafted' || type === 'case.papered')
      ? [{ type, parts: particulars?.parts ?? {} }]
      : [],
  );

/** The papers a case calls for now, with what was made of each. */
export async function papersOf(
  office: Office,
  order: Pick<PaperOrder, 'id' | 'by' | 'nameOf'>,
): Promise<Result<(Call & { title: string; kept: number; draft: boolean })[], CaseFault>> {
  const file = await readableCase(office, order);
  if (!file.ok) return file;
  return ok(
    callsOf(file.value).map(call => {
      const made = madeOf(file.value, call);
      return {
        ...call,
        title: paperSpecs[call.paper].title,
        kept: made.filter(({ type }) => type === 'case.papered').length,
        draft: made.at(-1)?.type === 'case.drafted',
      };
    }),
  );
}

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0);

/** A list as staff write it: a line each. */
const toLines = (value: FieldValue): string =>
  typeof value === 'string' ? value : value.map(row => row.内容 ?? '').join('\n');
const fromLines = (name: FieldName, text: string): FieldValue =>
  rowsOf(name) === null
    ? text
    : text
        .split('\n')
        .filter(line => line.trim() !== '')
        .map((line, at) => ({ 序号: String(at + 1), 内容: line.trim() }));

/** The decision a reply states: the one taken, or the one proposed as if it were taken today. */
const outcomeOf = (office: Office, file: CaseFile, { proposed }: Call) => {
  if (!proposed || !file.proposal) return file.clock.outcome;
  const { calendar, settings } = office.rules;
  const today = civilDay(office.now());
  const event = { ...file.proposal.event, at: today } as CaseEvent;
  const approved = event.type === 'extended' ? { ...event, approvedBy: '…' } : event;
  return clockOf([...lawEvents(office.log.stream(file.row.id)), approved], calendar, settings, today).outcome;
};

const remedyFor = (outcome: PaperFacts['outcome']): string | null => {
  if (!outcome) return null;
  if (outcome.remedy) return outcome.remedy.text;
  // a case that a passed limit closed has no decision of anybody's; its notice can be appealed all the same
  const on = toDay(outcome.decidedOn);
  return remedyOf({
    on,
    outcome: outcome.outcome,
    grounds: [],
    reasonStated: true,
    partialConsidered: false,
    againstObjection: false,
  }).text;
};

const factsOf = (
  office: Office,
  file: CaseFile,
  call: Call,
  by: string,
  number: string | null,
): PaperFacts => {
  const { calendar, settings } = office.rules;
  const outcome = outcomeOf(office, file, call);
  const proposal = file.proposal?.id === call.about ? file.proposal : null;
  const entry = file.entries.find(({ id }) => id === call.about) ?? null;
  return {
    file,
    about: entry && proposal ? { ...entry, event: proposal.event, particulars: proposal.particulars } : entry,
    outcome,
    remedy: remedyFor(outcome),
    unit: office.unit,
    enquiryPhone: office.enquiryPhone,
    by,
    today: civilDay(office.now()),
    number,
    after: (from, workingDays) =>
      toCivil(nthWorkday(calendar, toDay(from), workingDays, settings.firstDay).on),
    items: itemsOf(file),
  };
};

type Look = {
  readonly spec: PaperSpec;
  readonly call: Call;
  readonly file: CaseFile;
  readonly template: { readonly name: string; readonly from: string | null };
  /** what staff write, as it stands */
  readonly parts: PaperParts;
  readonly missing: readonly FieldName[];
  readonly docx: Uint8Array;
};
type LookFault = CaseFault | 'papers.notCalled' | 'papers.templateBroken';

/** A paper filled from the case and with what staff wrote. */
export async function look(
  office: Office,
  order: PaperOrder,
  number: string | null = null,
): Promise<Result<Look, LookFault>> {
  const { paper, about, by } = order;
  const file = await readableCase(office, order);
  if (!file.ok) return file;
  const call = callsOf(file.value).find(each => each.paper === paper && each.about === about);
  if (!call) return fail('papers.notCalled');
  const spec = paperSpecs[paper];
  const facts = factsOf(office, file.value, call, by.member.name, number);
  const former = madeOf(file.value, call).at(-1)?.parts;
  const given = order.parts ?? former ?? {};
  const parts: Record<string, string> = {};
  for (const name of spec.written) parts[name] = given[name] ?? toLines(values[name](facts));
  const filled = new Map(
    spec.fields.map(name => {
      const written = spec.written.includes(name) ? parts[name] : undefined;
      return [name, written === undefined ? values[name](facts) : fromLines(name, written)] as const;
    }),
  );
  const template = await templateOn(office, paper, facts.today, by);
  if (!template.ok) return fail('papers.templateBroken', { place: '' });
  const docx = fill(template.value.bytes, filled);
  if (!docx.ok) return fail('papers.templateBroken', { place: String(docx.error.params.place ?? '') });
  const { name, version } = template.value;
  return ok({
    spec,
    call,
    file: file.value,
    template: { name, from: version.from },
    parts,
    missing: spec.must.filter(field => isEmpty(filled.get(field))),
    docx: docx.value,
  });
}

/** What a field is for, and how much room writing it takes. */
export const partOf = (name: string, spec: PaperSpec) => {
  const field = name as FieldName;
  const short: readonly FieldName[] = ['收件人', '协办期限', '送达地点', '保管期限', '缴费方式', '送达文书'];
  return {
    note: fields[field].note,
    lines: short.includes(field) ? 1 : rowsOf(field) ? 5 : 4,
    must: spec.must.includes(field),
    signature: field === '签收人',
  };
};

/** Keeps what was written so far. */
export async function keepDraft(
  office: Office,
  order: PaperOrder,
): Promise<Result<Record<string, never>, CaseFault | 'papers.notCalled'>> {
  const { paper, about, by, id, parts = {} } = order;
  const file = await readableCase(office, order);
  if (!file.ok) return file;
  if (!callsOf(file.value).some(each => each.paper === paper && each.about === about))
    return fail('papers.notCalled');
  const sealed: Particulars = { parts };
  await write(office, { id, position: null, by }, 'case.drafted', { paper, about }, sealed);
  return ok({});
}

/**
 * Finishes a paper: number, Word file under the case's key, event. Refused while it lacks what the law wants stated, and while the decision it
 * states is only proposed. The file is on the disk before the event that names it, the number is drawn with the event.
 */
export async function finish(
  office: Office,
  order: PaperOrder,
): Promise<
  Result<
    { number: string | null; event: string; file: string },
    LookFault | 'papers.incomplete' | 'papers.notDecided'
  >
> {
  const { log, vault, files, now, newId, terminal, paperPattern } = office;
  const { id, paper, about, by } = order;
  const year = now().getFullYear();
  const serial = log.peekSerial('paper', year);
  const { numbered, title } = paperSpecs[paper];
  const number = numbered ? formatNumber(paperPattern, { year, terminal, serial }) : null;
  const looked = await look(office, order, number);
  if (!looked.ok) return looked;
  const { call, missing, docx, parts, file: caseFile } = looked.value;
  if (call.proposed) return fail('papers.notDecided');
  if (missing.length > 0) return fail('papers.incomplete', { fields: missing.join('、') });
  const seal = await vault.open(id, by.privateKey);
  if (!seal) return fail('applications.destroyed');
  const file = newId();
  const { sha256 } = await files.keep(sealWhole(seal, file, docx));
  const event = newId();
  const name = `${title} ${number ?? caseFile.row.number}.docx`;
  const sealed: Particulars = {
    files: [{ id: file, sealed: sha256, name, mediaType: wordType, size: docx.length }],
    parts,
  };
  const data: CaseEventData['case.papered'] = { paper, about, number, files: [sha256] };
  log.atomically(() => {
    if (numbered && log.nextSerial('paper', year) !== serial)
      throw new Error('two papers were numbered at once');
    log.append([
      {
        id: event,
        stream: id,
        type: 'case.papered',
        at: isoLocal(now()),
        actor: by.member.id,
        data,
        sealed: seal.sealJson(event, sealed),
      },
    ]);
  });
  return ok({ number, event, file });
}
