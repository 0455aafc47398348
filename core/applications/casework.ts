import type { CaseEvent } from '../../contract/applications/event.ts';
import type { Particulars, ReplyCheck } from '../../contract/applications/methods.ts';
import type { Outcome } from '../../contract/applications/outcome.ts';
import { needsCheck, outcomesFrom } from '../../contract/applications/reply-check.ts';
import { needsReview } from '../../contract/applications/second-person.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Filing } from '../../contract/filing.ts';
import { toDay } from '../calendar/day.ts';
import { holdsIdNumber } from '../library/idcard.ts';
import type { RecordEvent } from '../records/chain.ts';
import { civilDay, isoLocal } from '../records/time.ts';
import type { Access } from '../staff/access.ts';
import { refusalOf } from './fold.ts';
import type { Office } from './office.ts';
import { type CaseEventData, isDestroyed, lawEvents, openProposal, type Proposal } from './record.ts';
import { refused } from './refused.ts';

type Position = { readonly position: number };

/** One more law event on a case, if the law takes it and nothing already done falls by it; otherwise why not, with the article. */
function judge(
  { rules, now }: Office,
  events: readonly RecordEvent[],
  event: CaseEvent,
): Result<null, 'applications.refused'> {
  const refusal = refusalOf(lawEvents(events), event, rules, toDay(civilDay(now())));
  return refusal ? refused(refusal) : ok(null);
}

function checkReply(
  event: CaseEvent,
  caseKind: 'information' | 'amendment',
  check: ReplyCheck | undefined,
): Result<null, 'applications.checkMissing' | 'applications.checkDisagrees'> {
  if (event.type !== 'decided' || !needsCheck(event.outcome, caseKind)) return ok(null);
  if (!check) return fail('applications.checkMissing');
  return outcomesFrom(check).includes(event.outcome as Outcome)
    ? ok(null)
    : fail('applications.checkDisagrees', { outcome: event.outcome });
}

type Order = {
  readonly id: string;
  readonly position: number;
  readonly by: Access;
};

/** The stream where nobody has acted since the caller read it. */
function unmoved(
  { log }: Office,
  { id, position }: Order,
): Result<RecordEvent[], 'applications.notFound' | 'applications.moved'> {
  const events = log.stream(id);
  if (events.length === 0) return fail('applications.notFound');
  return events.length === position ? ok(events) : fail('applications.moved');
}

type Part<T extends keyof CaseEventData = keyof CaseEventData> = {
  [K in T]: { readonly type: K; readonly data: CaseEventData[K]; readonly sealed?: unknown };
}[T];

/**
 * Appends events to a case, all or none, with what belongs to each sealed. `position` null: they fit in wherever the case stands.
 * @throws StreamMoved where somebody has acted since `position`
 */
async function writeAll(
  { log, vault, now, newId }: Office,
  { id, position, by }: Pick<Order, 'id' | 'by'> & { readonly position: number | null },
  parts: readonly Part[],
): Promise<Position> {
  const sealing = parts.some(({ sealed }) => sealed !== undefined);
  const seal = sealing ? await vault.open(id, by.privateKey) : null;
  if (sealing && !seal) throw new Error('a case whose key is destroyed cannot take more');
  const written = log.append(
    parts.map(({ type, data, sealed }) => {
      const eventId = newId();
      return {
        id: eventId,
        stream: id,
        type,
        at: isoLocal(now()),
        actor: by.member.id,
        data,
        ...(seal && sealed !== undefined ? { sealed: seal.sealJson(eventId, sealed) } : {}),
      };
    }),
    position === null ? undefined : new Map([[id, position]]),
  );
  const last = written.at(-1);
  if (!last) throw new Error('nothing was written');
  return { position: last.position };
}

/** Appends one event to a case. */
export const write = <T extends keyof CaseEventData>(
  office: Office,
  order: Pick<Order, 'id' | 'by'> & { readonly position: number | null },
  type: T,
  data: CaseEventData[T],
  sealed?: unknown,
): Promise<Position> => writeAll(office, order, [{ type, data, sealed } as Part]);

export type StepOrder = Order & {
  readonly event: CaseEvent;
  readonly particulars?: Particulars | undefined;
  readonly check?: ReplyCheck | undefined;
  readonly filing?: Filing | undefined;
};

const filedPart = ({ retention, items }: Filing): Part<'case.filed'> => ({
  type: 'case.filed',
  data: { retention, papers: items.length, pages: items.reduce((sum, { pages }) => sum + pages, 0) },
  sealed: { filing: items } satisfies Particulars,
});

/**
 * Takes a step. What the law's clock refuses is refused with its reason; what needs a reviewer becomes a proposal; a decision on information needs the
 * seven questions answered, and answered so that they lead to it.
 */
export async function takeStep(
  office: Office,
  order: StepOrder,
): Promise<
  Result<
    Position & { proposed: boolean },
    | 'applications.notFound'
    | 'applications.moved'
    | 'applications.refused'
    | 'applications.proposalOpen'
    | 'applications.checkMissing'
    | 'applications.checkDisagrees'
    | 'applications.filingMissing'
    | 'applications.destroyed'
  >
> {
  const { event, particulars, check, filing } = order;
  const events = unmoved(office, order);
  if (!events.ok) return events;
  if (isDestroyed(events.value)) return fail('applications.destroyed');
  const proposing = needsReview(event.type);
  if (proposing && openProposal(events.value)) return fail('applications.proposalOpen');
  // whoever agrees will be named when they do; the law is asked as if they had
  const judged = judge(
    office,
    events.value,
    event.type === 'extended' ? { ...event, approvedBy: 'reviewer' } : event,
  );
  if (!judged.ok) return judged;
  const kind = office.rows.row(order.id)?.caseKind ?? 'information';
  const checked = checkReply(event, kind, check);
  if (!checked.ok) return checked;
  if (event.type === 'archived' && !filing) return fail('applications.filingMissing');
  const sealed: Particulars | undefined =
    particulars || check ? { ...particulars, ...(check ? { check } : {}) } : undefined;
  const written = proposing
    ? await write(office, order, 'case.proposed', { event }, sealed)
    : await writeAll(office, order, [
        { type: 'case.law', data: event, sealed },
        ...(event.type === 'archived' && filing ? [filedPart(filing)] : []),
      ]);
  return ok({ ...written, proposed: proposing });
}

export type ReviewOrder = Order & { readonly proposal: string };

function proposed(
  office: Office,
  order: ReviewOrder,
): Result<
  { events: RecordEvent[]; proposal: Proposal },
  'applications.notFound' | 'applications.moved' | 'applications.noProposal'
> {
  const events = unmoved(office, order);
  if (!events.ok) return events;
  const proposal = openProposal(events.value);
  return proposal?.id === order.proposal
    ? ok({ events: events.value, proposal })
    : fail('applications.noProposal');
}

/**
 * Agrees to a proposal: the step counts from today, under the reviewer's name. Nobody approves their own. The law is asked again, because days have
 * passed since it was proposed.
 */
export async function approve(
  office: Office,
  order: ReviewOrder,
): Promise<
  Result<
    Position,
    | 'applications.notFound'
    | 'applications.moved'
    | 'applications.noProposal'
    | 'applications.ownProposal'
    | 'applications.refused'
  >
> {
  const found = proposed(office, order);
  if (!found.ok) return found;
  const { events, proposal } = found.value;
  const reviewer = order.by.member.id;
  if (proposal.by === reviewer) return fail('applications.ownProposal');
  const dated = { ...proposal.event, at: civilDay(office.now()) };
  const event = dated.type === 'extended' ? { ...dated, approvedBy: reviewer } : dated;
  const judged = judge(office, events, event);
  if (!judged.ok) return judged;
  const { log, vault, newId, now } = office;
  const source = events.find(({ id }) => id === proposal.id);
  const seal = source?.sealed ? await vault.open(order.id, order.by.privateKey) : null;
  const lawId = newId();
  const base = { stream: order.id, at: isoLocal(now()), actor: reviewer };
  log.append(
    [
      { ...base, id: newId(), type: 'case.approved', data: { proposal: proposal.id } },
      {
        ...base,
        id: lawId,
        type: 'case.law',
        data: event,
        ...(seal && source?.sealed
          ? { sealed: seal.sealJson(lawId, seal.openJson(source.id, source.sealed)) }
          : {}),
      },
    ],
    new Map([[order.id, order.position]]),
  );
  return ok({ position: order.position + 2 });
}

/** Sends a proposal back with the reason; its proposer may change and propose it again. */
export async function sendBack(
  office: Office,
  order: ReviewOrder & { readonly text: string },
): Promise<Result<Position, 'applications.notFound' | 'applications.moved' | 'applications.noProposal'>> {
  const found = proposed(office, order);
  if (!found.ok) return found;
  return ok(await write(office, order, 'case.sentBack', { proposal: order.proposal }, { text: order.text }));
}

/** A note or conversation: sealed, and no step of the law, so it fits in wherever the case stands. */
export async function addNote(
  office: Office,
  { id, by, text }: { id: string; by: Access; text: string },
): Promise<Result<Position, 'applications.notFound'>> {
  if (office.log.stream(id).length === 0) return fail('applications.notFound');
  return ok(await write(office, { id, position: null, by }, 'case.noted', {}, { text }));
}

/** Names the handler, or nobody. */
export async function assign(
  office: Office,
  { id, by, handler }: { id: string; by: Access; handler: string | null },
): Promise<Result<Position, 'applications.notFound'>> {
  const position = office.log.stream(id).length;
  if (position === 0) return fail('applications.notFound');
  return ok(await write(office, { id, position, by }, 'case.assigned', { handler }));
}

/** Keeps the number the city's platform gave the case (一体化平台): it is found by it as by its own. */
export async function numberOnPlatform(
  office: Office,
  { id, by, number }: { id: string; by: Access; number: string },
): Promise<Result<Position, 'applications.notFound'>> {
  const position = office.log.stream(id).length;
  if (position === 0) return fail('applications.notFound');
  return ok(await write(office, { id, position, by }, 'case.platformNumbered', { number }));
}

/** Says what a case is about. It is kept in the clear, so a topic that holds a person's number is refused. */
export async function label(
  office: Office,
  { id, by, topic }: { id: string; by: Access; topic: string | null },
): Promise<Result<Position, 'applications.notFound' | 'applications.topicPersonal'>> {
  if (topic && (holdsIdNumber(topic) || /\d{7,}/.test(topic.normalize('NFKC').replace(/[\s-]/g, ''))))
    return fail('applications.topicPersonal');
  const position = office.log.stream(id).length;
  if (position === 0) return fail('applications.notFound');
  return ok(await write(office, { id, position, by }, 'case.labelled', { topic }));
}
