import type {
  NamedConcern,
  VisitFacts,
  VisitOutcome,
  VisitPurpose,
  VisitRow,
} from '../../../contract/reception/visit.ts';
import { clockHere, todayHere } from '../../shared/today.ts';

/** A visit as it is being typed. Numbers are text until they are sent. */
export type VisitDraft = {
  readonly purpose: VisitPurpose;
  readonly outcome: VisitOutcome;
  readonly people: string;
  readonly minutes: string;
  readonly note: string;
  readonly concern: NamedConcern | null;
  /** null: now, whenever it is sent */
  readonly on: string | null;
  readonly at: string | null;
};

/** Most visits: somebody reads and is served. */
export const newVisit: VisitDraft = {
  purpose: 'read',
  outcome: 'settled',
  people: '1',
  minutes: '',
  note: '',
  concern: null,
  on: null,
  at: null,
};

export const draftOf = ({
  purpose,
  outcome,
  people,
  minutes,
  note,
  concern,
  on,
  at,
}: VisitRow): VisitDraft => ({
  purpose,
  outcome,
  people: String(people),
  minutes: minutes === null ? '' : String(minutes),
  note,
  concern,
  on,
  at,
});

const count = (text: string): number => Number(text.normalize('NFKC').trim() || Number.NaN);

/** What is sent; what is no number is left for the register's own rules to refuse. */
export const factsOf = (draft: VisitDraft, now = new Date()): VisitFacts => ({
  purpose: draft.purpose,
  outcome: draft.outcome,
  people: draft.people.trim() === '' ? 1 : count(draft.people),
  minutes: draft.minutes.trim() === '' ? null : count(draft.minutes),
  note: draft.note.trim(),
  concern: draft.concern && { kind: draft.concern.kind, id: draft.concern.id },
  on: draft.on ?? todayHere(now),
  at: draft.at ?? clockHere(now),
});
