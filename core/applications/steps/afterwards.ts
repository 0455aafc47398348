import type { ProceedingResult } from '../../../contract/applications/event.ts';
import type { Day } from '../../calendar/day.ts';
import { dueOf } from '../due.ts';
import type { Rules } from '../limits.ts';
import type { CaseState, Proceeding } from '../state.ts';
import { mustExist, next, once, onlyInformation, refuse, type Step, type StepOf } from './step.ts';

/** art.51: a reply, or none when it was due, can be taken to review or to court; notices on the way cannot (2025 解释). */
const mustBeReviewable = (state: CaseState, day: Day, rules: Rules): Step | null => {
  const missing = mustExist(state);
  if (missing) return missing;
  const due = dueOf(state, rules);
  const silent = state.phase === 'open' && due.on !== null && day > due.on;
  const unserved = state.phase === 'decided' && due.on !== null && day > due.on;
  const ended = state.phase === 'served' || (state.closed !== null && state.closed.how !== 'withdrawn');
  return silent || unserved || ended ? null : refuse({ key: 'refusal.notReviewable', params: {} }, 'reg51');
};

const file = (state: CaseState, proceeding: Proceeding): Step => {
  if (state.proceedings.some(({ id }) => id === proceeding.id))
    return refuse({ key: 'refusal.proceedingKnown', params: { id: proceeding.id } }, 'reg51');
  return next(state, { proceedings: [...state.proceedings, proceeding] });
};

const decide = (
  state: CaseState,
  kind: Proceeding['kind'],
  id: string,
  day: Day,
  result: ProceedingResult,
): Step => {
  const found = state.proceedings.find(proceeding => proceeding.id === id && proceeding.kind === kind);
  if (!found) return refuse({ key: 'refusal.proceedingUnknown', params: { id } }, 'reg51');
  if (found.result !== null) return refuse({ key: 'refusal.proceedingDecided', params: { id } }, 'reg51');
  return next(state, {
    proceedings: state.proceedings.map(each => (each === found ? { ...each, decidedOn: day, result } : each)),
  });
};

/** 申请行政复议. */
export const reviewFiled: StepOf<'reviewFiled'> = (state, event, day, rules) =>
  mustBeReviewable(state, day, rules) ??
  file(state, { id: event.id, kind: 'review', filedOn: day, decidedOn: null, result: null, reviewId: null });

export const reviewDecided: StepOf<'reviewDecided'> = (state, event, day) =>
  decide(state, 'review', event.id, day, event.result);

/** 提起行政诉讼, directly or after a review (table 4 keeps them apart). */
export const suitFiled: StepOf<'suitFiled'> = (state, event, day, rules) => {
  const stop = mustBeReviewable(state, day, rules);
  if (stop) return stop;
  const reviewId = event.reviewId ?? null;
  if (reviewId !== null && !state.proceedings.some(({ id, kind }) => id === reviewId && kind === 'review'))
    return refuse({ key: 'refusal.proceedingUnknown', params: { id: reviewId } }, 'reg51');
  return file(state, { id: event.id, kind: 'suit', filedOn: day, decidedOn: null, result: null, reviewId });
};

export const suitDecided: StepOf<'suitDecided'> = (state, event, day) =>
  decide(state, 'suit', event.id, day, event.result);

/** art.44: the applicant may propose to publish what was asked for; staff may too. */
export const publicationProposed: StepOf<'publicationProposed'> = (state, event, day) =>
  mustExist(state) ??
  onlyInformation(state) ??
  once(state.publication.proposedOn !== null, 'publicationProposed', 'reg44') ??
  next(state, { publication: { ...state.publication, proposedOn: day, proposedBy: event.by } });

/** art.44: found fit for publication after review, once the reply is out. */
export const publicationAgreed: StepOf<'publicationAgreed'> = (state, _event, day) => {
  const stop = mustExist(state) ?? onlyInformation(state);
  if (stop) return stop;
  if (state.phase !== 'served') return refuse({ key: 'refusal.notServed', params: {} }, 'reg44');
  return (
    once(state.publication.agreedOn !== null, 'publicationAgreed', 'reg44') ??
    next(state, { publication: { ...state.publication, agreedOn: day } })
  );
};

/** 转主动公开: published and linked to the record in the library. */
export const published: StepOf<'published'> = (state, event, day) => {
  const missing = mustExist(state);
  if (missing) return missing;
  if (state.publication.agreedOn === null) return refuse({ key: 'refusal.notAgreed', params: {} }, 'reg44');
  return (
    once(state.publication.publishedOn !== null, 'published', 'reg44') ??
    next(state, {
      publication: { ...state.publication, publishedOn: day, documentId: event.documentId },
    })
  );
};

/** 归档 (art.45), when the case is over and nothing is pending before others. */
export const archived: StepOf<'archived'> = (state, _event, day) => {
  const missing = mustExist(state);
  if (missing) return missing;
  if (state.phase !== 'served' && state.phase !== 'closed')
    return refuse({ key: 'refusal.notServed', params: {} }, 'reg45');
  const open = state.proceedings.find(({ result }) => result === null);
  if (open) return refuse({ key: 'refusal.proceedingOpen', params: { id: open.id } }, 'reg45');
  return once(state.archivedOn !== null, 'archived', 'reg45') ?? next(state, { archivedOn: day });
};
