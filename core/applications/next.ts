import type { ArticleId } from '../../contract/applications/article.ts';
import { type CaseEvent, type CaseEventType, caseEventTypes } from '../../contract/applications/event.ts';
import type { Refusal } from '../../contract/applications/message.ts';
import {
  type AmendmentOutcome,
  amendmentOutcomes,
  type Outcome,
  outcomes,
} from '../../contract/applications/outcome.ts';
import { type Day, toCivil } from '../calendar/day.ts';
import { dueOf } from './due.ts';
import { correctionLimit, correctionNoticeLimit, feeLimit, opinionLimit, type Rules } from './limits.ts';
import { type CaseState, openCorrection } from './state.ts';
import { applyEvent } from './steps/index.ts';

/** The provision each step rests on. */
export const stepArticles: Readonly<Record<CaseEventType, ArticleId>> = {
  submitted: 'reg29',
  contactFailed: 'reg31.3',
  confirmed: 'reg31',
  handedOver: 'setting',
  entered: 'local',
  handlingStarted: 'reg45',
  correctionAsked: 'reg30',
  correctionServed: 'reg30',
  corrected: 'reg30',
  reasonAsked: 'reg35',
  reasonJudged: 'reg35',
  feeAsked: 'reg42',
  feeServed: 'fee109',
  feePaid: 'fee109',
  consultationSent: 'reg33.p3',
  consultationReceived: 'reg33.p3',
  consultationReplied: 'reg33.p3',
  consultationClosed: 'reg33.p3',
  extended: 'reg33',
  decided: 'reg36',
  thirdPartyTold: 'reg32',
  served: 'service235',
  withdrawn: 'reg33',
  reviewFiled: 'reg51',
  reviewDecided: 'reg51',
  suitFiled: 'reg51',
  suitDecided: 'reg51',
  publicationProposed: 'reg44',
  publicationAgreed: 'reg44',
  published: 'reg44',
  archived: 'reg45',
};

export type OpenStep = {
  readonly type: CaseEventType;
  readonly article: ArticleId;
  readonly by: Day | null;
  readonly outcomes: readonly (Outcome | AmendmentOutcome)[] | null;
};
export type Steps = {
  readonly allowed: readonly OpenStep[];
  readonly closed: readonly (Refusal & { readonly type: CaseEventType })[];
};

/** The id a probe uses: the first consultation or proceeding that the step could still concern. */
const openId = (state: CaseState, type: CaseEventType): string => {
  if (type === 'consultationReceived')
    return (
      state.consultations.find(
        each => each.receivedOn === null && each.repliedOn === null && each.closedOn === null,
      )?.id ?? ''
    );
  if (type === 'consultationReplied' || type === 'consultationClosed')
    return state.consultations.find(each => each.repliedOn === null && each.closedOn === null)?.id ?? '';
  const kind = type === 'suitDecided' ? 'suit' : 'review';
  return state.proceedings.find(each => each.kind === kind && each.result === null)?.id ?? '';
};

/** An id no case uses. */
const newId = '\u0000';

/** The least demanding event of a type on a day: refused only if no event of that type could be accepted. */
const probe = (state: CaseState, type: CaseEventType, at: string): CaseEvent => {
  switch (type) {
    case 'submitted':
      return { type, at, channel: 'inPerson' };
    case 'correctionAsked':
      return { type, at, term: { workingDays: 1 } };
    case 'corrected':
    case 'feePaid':
      return { type, at, justCause: true };
    case 'reasonJudged':
      return { type, at, reasonable: true };
    case 'feeAsked':
      return { type, at, yuan: 1, by: 'cases' };
    case 'consultationSent':
      return { type, at, id: newId, with: 'thirdParty' };
    case 'consultationReceived':
    case 'consultationReplied':
    case 'consultationClosed':
      return { type, at, id: openId(state, type) };
    case 'extended':
      return { type, at, days: 1, approvedBy: 'probe' };
    case 'decided':
      return { type, at, outcome: state.kind === 'amendment' ? 'notAmended' : 'granted' };
    case 'served':
      return { type, at, carrier: 'onTheSpot' };
    case 'reviewFiled':
    case 'suitFiled':
      return { type, at, id: newId };
    case 'reviewDecided':
    case 'suitDecided':
      return { type, at, id: openId(state, type), result: 'other' };
    case 'publicationProposed':
      return { type, at, by: 'staff' };
    case 'published':
      return { type, at, documentId: newId };
    default:
      return { type, at };
  }
};

/** The last day for a step, where the law or the organ set one. */
const lastDayFor = (state: CaseState, type: CaseEventType, rules: Rules): Day | null => {
  const correction = openCorrection(state);
  switch (type) {
    case 'extended':
    case 'decided':
    case 'served':
      return dueOf(state, rules).on;
    case 'correctionAsked':
    case 'correctionServed':
      return correctionNoticeLimit(state, rules)?.on ?? null;
    case 'corrected':
      return (correction && correctionLimit(correction, rules)?.on) ?? null;
    case 'feePaid':
      return feeLimit(state, rules)?.on ?? null;
    case 'consultationReplied': {
      const open = state.consultations.find(each => each.repliedOn === null && each.closedOn === null);
      return (open && opinionLimit(open, rules)?.on) ?? null;
    }
    default:
      return null;
  }
};

const allowedOutcomes = (state: CaseState, at: string, rules: Rules, today: Day) =>
  [...outcomes, ...amendmentOutcomes].filter(outcome => {
    const grounds: Outcome[] = outcome === 'partial' ? ['processRecords'] : [];
    return applyEvent(state, { type: 'decided', at, outcome, grounds }, rules, today).ok;
  });

/** Every kind of step on `today`: those the law allows now, and the others with the reason why not. */
export const stepsOn = (state: CaseState, rules: Rules, today: Day): Steps => {
  const at = toCivil(today);
  const allowed: OpenStep[] = [];
  const closed: (Refusal & { type: CaseEventType })[] = [];
  for (const type of caseEventTypes) {
    const article = stepArticles[type];
    const by = () => lastDayFor(state, type, rules);
    if (type === 'decided') {
      const choices = allowedOutcomes(state, at, rules, today);
      if (choices.length > 0) {
        allowed.push({ type, article, by: by(), outcomes: choices });
        continue;
      }
    }
    const step = applyEvent(state, probe(state, type, at), rules, today);
    if (step.ok) allowed.push({ type, article, by: by(), outcomes: null });
    else closed.push({ ...step.refusal, type });
  }
  return { allowed, closed };
};
