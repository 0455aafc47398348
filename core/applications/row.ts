import type { CaseRow } from '../../contract/applications/methods.ts';
import type { ConversionStage } from '../../contract/conversion.ts';
import type { FiledRow } from '../../contract/filing.ts';
import { toCivil, toDay } from '../calendar/day.ts';
import { keepUntil } from '../filing/retention.ts';
import type { RecordEvent } from '../records/chain.ts';
import { type CaseFacts, caseFactsOf } from '../statistics/facts.ts';
import { summarise } from './clock.ts';
import { fold } from './fold.ts';
import type { Rules } from './limits.ts';
import { type CaseEventData, lawEvents, openProposal } from './record.ts';
import type { CaseState } from './state.ts';
import { timersOf } from './timers.ts';

/** A case as the lists know it; `enquiry` is the hash of the enquiry code. */
export type FoldedRow = CaseRow & {
  readonly enquiry: string | null;
  /** nothing more is to be done by the law */
  readonly ended: boolean;
  /** the next move is somebody else's: the applicant's, a third party's, another organ's */
  readonly waiting: boolean;
  /** how far it is on its way to everybody (art.44), and the document it became */
  readonly publication: Exclude<ConversionStage, 'asked'> | null;
  readonly documentId: string | null;
  /** 归档, where it is filed */
  readonly filed:
    | (Pick<FiledRow, 'retention' | 'keepUntil' | 'papers' | 'pages'> & { readonly on: string })
    | null;
  /** what the figures count */
  readonly facts: CaseFacts;
};

const endedStates: readonly string[] = ['served', 'closed', 'proceedingsClosed', 'converted', 'archived'];
const waitingStates: readonly string[] = [
  'received',
  'awaitingCorrection',
  'awaitingReason',
  'awaitingFee',
  'consulting',
];

const dataOf = <T extends keyof CaseEventData>(
  events: readonly RecordEvent[],
  type: T,
): CaseEventData[T] | null => {
  const last = events.findLast(event => event.type === type);
  return last ? (JSON.parse(last.data) as CaseEventData[T]) : null;
};

/**
 * Folds a case's stream to its row, as of its last event: the same events give the same row on any day, so a rebuild can be compared.
 * Null for a stream that has no number yet.
 */
export function rowOf(events: readonly RecordEvent[], rules: Rules): FoldedRow | null {
  const numbered = dataOf(events, 'case.numbered');
  const last = events.at(-1);
  const law = lawEvents(events);
  if (!numbered || !last) return null;
  // a step may be dated after the last event was typed in (a notice posted tomorrow); it counts as of its own day
  const today = Math.max(...law.map(({ at }) => toDay(at)), toDay(last.at));
  const { state } = fold(law, rules, today);
  const facts = caseFactsOf(state, events[0]?.actor === 'visitor' ? 'terminal' : 'desk', rules, today);
  if (state.channel === null || facts === null) return null;
  const summary = summarise(state, rules, today);
  const running = timersOf(state, rules, today).filter(
    ({ doneOn, dueOn }) => doneOn === null && dueOn !== null,
  );
  const ended = endedStates.includes(summary.state);
  const limits = [summary.servedOn ? null : summary.dueOn, ...running.map(({ dueOn }) => dueOn)];
  return {
    id: last.stream,
    number: numbered.number,
    enquiry: numbered.enquiry,
    caseKind: state.kind,
    channel: state.channel,
    applicant: state.applicant,
    state: summary.state,
    ended,
    waiting: waitingStates.includes(summary.state),
    receivedOn: summary.receivedOn,
    dueOn: summary.dueOn,
    provisional: summary.provisional,
    nextOn: ended ? null : (limits.filter(limit => limit !== null).toSorted()[0] ?? null),
    outcome: state.decision?.outcome ?? (state.closed ? closedOutcome(state.closed.how) : null),
    servedOn: state.service ? toCivil(state.service.on) : null,
    handler: dataOf(events, 'case.assigned')?.handler ?? null,
    topic: dataOf(events, 'case.labelled')?.topic ?? null,
    platformNumber: dataOf(events, 'case.platformNumbered')?.number ?? null,
    destroyedOn: events.findLast(({ type }) => type === 'case.destroyed')?.at.slice(0, 10) ?? null,
    filed: filedOf(events, state.archivedOn),
    publication: publicationOf(state),
    documentId: state.publication.documentId,
    proposed: openProposal(events)?.event.type ?? null,
    updatedAt: last.at,
    facts,
  };
}

const publicationOf = ({ publication }: CaseState): FoldedRow['publication'] => {
  if (publication.publishedOn !== null) return 'published';
  if (publication.agreedOn !== null) return 'agreed';
  return publication.proposedOn !== null ? 'proposed' : null;
};

const filedOf = (events: readonly RecordEvent[], archivedOn: number | null): FoldedRow['filed'] => {
  if (archivedOn === null) return null;
  const filed = dataOf(events, 'case.filed');
  const on = toCivil(archivedOn);
  return {
    on,
    retention: filed?.retention ?? null,
    keepUntil: filed ? keepUntil(on, filed.retention) : null,
    papers: filed?.papers ?? null,
    pages: filed?.pages ?? null,
  };
};

const closedOutcome = (how: 'withdrawn' | 'correctionLapsed' | 'feeLapsed') =>
  how === 'withdrawn' ? 'other' : how;
