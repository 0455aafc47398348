import type {
  CaseStateName,
  ClockView,
  ConsultationView,
  OutcomeView,
} from '../../contract/applications/clock.ts';
import type { CaseEvent } from '../../contract/applications/event.ts';
import { outcomeNames, stateNames, stepNames } from '../../contract/applications/names.ts';
import { outcomeFacts } from '../../contract/applications/outcome.ts';
import type { ClockSettings } from '../../contract/applications/settings.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { type Day, toCivil, toDay } from '../calendar/day.ts';
import { dueOf, limitDays, startOf, workingDaysUsed } from './due.ts';
import { flagsOf } from './flags.ts';
import { fold } from './fold.ts';
import { opinionLimit, type Rules } from './limits.ts';
import { stepsOn } from './next.ts';
import { consultationEnd, isOpen } from './pause.ts';
import { remedyOf } from './remedy.ts';
import { silentSettings } from './silent.ts';
import { type CaseState, type Consultation, openCorrection, openFee } from './state.ts';
import { isAmendmentOutcome } from './steps/decision.ts';
import { timersOf } from './timers.ts';
import { spoken } from './words/sentences.ts';
import { workingOf } from './working.ts';

const civil = (day: Day | null): string | null => (day === null ? null : toCivil(day));

const afterService = (state: CaseState): CaseStateName => {
  const open = state.proceedings.filter(({ result }) => result === null);
  if (open.some(({ kind }) => kind === 'suit')) return 'suit';
  if (open.length > 0) return 'review';
  if (state.archivedOn !== null) return 'archived';
  if (state.publication.publishedOn !== null) return 'converted';
  if (state.proceedings.length > 0) return 'proceedingsClosed';
  return state.phase === 'closed' ? 'closed' : 'served';
};

const whileOpen = (state: CaseState, rules: Rules, today: Day): CaseStateName => {
  if (state.receivedOn === null) return 'received';
  if (openCorrection(state)) return 'awaitingCorrection';
  if (openFee(state)) return 'awaitingFee';
  if (state.consultations.some(consultation => isOpen(consultation, rules, today))) return 'consulting';
  if (state.excess && state.excess.judgedOn === null) return 'awaitingReason';
  const begun = state.handlingSince ?? state.excess ?? state.extensions[0] ?? state.consultations[0];
  return begun === undefined || begun === null ? 'registered' : 'processing';
};

/** Where the case stands on a day (domain 2.4). A paid fee or a reason given leads into handling, a correction back to registration. */
export const stateNameOf = (state: CaseState, rules: Rules, today: Day): CaseStateName => {
  if (state.phase === 'draft' || state.phase === 'decided') return state.phase;
  if (state.phase !== 'open') return afterService(state);
  const name = whileOpen(state, rules, today);
  return name === 'registered' && state.fee?.paidOn != null ? 'processing' : name;
};

const consultationResult = (
  consultation: Consultation,
  rules: Rules,
  today: Day,
): ConsultationView['result'] => {
  const { repliedOn, closedOn, consents } = consultation;
  const limit = opinionLimit(consultation, rules);
  const inTime = repliedOn !== null && (limit === null || repliedOn <= limit.on);
  if (inTime) return consents === null ? 'answered' : consents ? 'consents' : 'objects';
  if (closedOn !== null && (limit === null || closedOn <= limit.on)) return 'ended';
  if (limit === null || today <= limit.on) return 'pending';
  return consultation.with === 'coAuthor' ? 'deemedConsent' : 'organDecides';
};

const consultationView = (consultation: Consultation, rules: Rules, today: Day): ConsultationView => {
  const end = consultationEnd(consultation, rules);
  const limit = opinionLimit(consultation, rules);
  return {
    id: consultation.id,
    with: consultation.with,
    sentOn: toCivil(consultation.sentOn),
    receivedOn: civil(consultation.receivedOn),
    limitOn: civil(limit?.on ?? null),
    endedOn: isOpen(consultation, rules, today) ? null : civil(end),
    result: consultationResult(consultation, rules, today),
  };
};

const outcomeOf = (state: CaseState): OutcomeView | null => {
  const { decision, closed } = state;
  if (closed) {
    const outcome = closed.how === 'withdrawn' ? 'other' : closed.how;
    const { articles, row } = outcomeFacts[outcome];
    const text = closed.how === 'withdrawn' ? '申请人撤回' : outcomeNames[outcome];
    const decidedOn = toCivil(closed.on);
    return { outcome, text, decidedOn, articles, row: state.kind === 'amendment' ? null : row, remedy: null };
  }
  if (!decision) return null;
  const { outcome, on } = decision;
  const text = outcomeNames[outcome];
  if (isAmendmentOutcome(outcome))
    return {
      outcome,
      text,
      decidedOn: toCivil(on),
      articles: ['reg41'],
      row: null,
      remedy: remedyOf(decision),
    };
  const articles = [outcome, ...decision.grounds].flatMap(each => outcomeFacts[each].articles);
  return {
    outcome,
    text,
    decidedOn: toCivil(on),
    articles: [...new Set(articles)],
    row: outcomeFacts[outcome].row,
    remedy: remedyOf(decision),
  };
};

/** A date to plan by while others are asked: earlier answers only bring the due date nearer. */
const dueIfAnswered = (state: CaseState, rules: Rules, today: Day): Day | null => {
  if (!state.consultations.some(each => isOpen(each, rules, today)) || state.phase !== 'open') return null;
  const consultations = state.consultations.map(each =>
    isOpen(each, rules, today) ? { ...each, repliedOn: today } : each,
  );
  return dueOf({ ...state, consultations }, rules).on;
};

/** The few dates a list needs, without the working: fast enough for 50,000 cases. */
export type ClockSummary = Pick<
  ClockView,
  'state' | 'receivedOn' | 'dueOn' | 'noDue' | 'provisional' | 'workingDaysUsed' | 'overdue' | 'servedOn'
>;

/** State and due date of a folded case on a day. */
export const summarise = (state: CaseState, rules: Rules, today: Day): ClockSummary => {
  const due = dueOf(state, rules);
  return {
    state: stateNameOf(state, rules, today),
    receivedOn: civil(state.receivedOn),
    dueOn: civil(due.on),
    noDue: due.none,
    provisional: due.provisional,
    workingDaysUsed: workingDaysUsed(state, rules, today),
    overdue: due.on !== null && !state.service && today > due.on,
    servedOn: civil(state.service?.on ?? null),
  };
};

/**
 * The law's clock: what a case's events mean on a day, with every day's reason, every limit, and the steps the law allows next.
 * @param events checked events in any order (by `at`; on one day as recorded)
 * @param today `YYYY-MM-DD`; later events are refused
 * @returns everything to show and print; events the state forbids are in `refused`, never thrown
 */
export const clockOf = (
  events: readonly CaseEvent[],
  calendar: Calendar,
  settings: ClockSettings,
  today: string,
): ClockView => {
  const rules: Rules = { calendar, settings };
  const now = toDay(today);
  const { state, refused } = fold(events, rules, now);
  const summary = summarise(state, rules, now);
  const { allowed, closed } = stepsOn(state, rules, now);
  return {
    ...summary,
    stateText: stateNames[summary.state],
    caseKind: state.kind,
    today,
    startedOn: civil(startOf(state)?.on ?? null),
    dueOnIfAnsweredToday: civil(dueIfAnswered(state, rules, now)),
    horizon: calendar.horizon,
    limitDays: state.phase === 'draft' ? null : limitDays(state, rules),
    repliedInTime: state.service && summary.dueOn ? toCivil(state.service.on) <= summary.dueOn : null,
    working: workingOf(state, rules, now).map(({ day, counted, why }) => ({
      day: toCivil(day),
      counted,
      why: spoken(why),
    })),
    timers: timersOf(state, rules, now),
    consultations: state.consultations.map(each => consultationView(each, rules, now)),
    flags: flagsOf(state, rules, now).map(({ reason, article }) => ({ ...spoken(reason), article })),
    outcome: outcomeOf(state),
    legalNextSteps: allowed.map(({ type, article, by, outcomes }) => ({
      type,
      text: stepNames[type],
      article,
      by: civil(by),
      ...(outcomes ? { outcomes } : {}),
    })),
    notAllowedNow: closed.map(({ type, reason, article }) => ({ type, reason: spoken(reason), article })),
    refused: refused.map(({ reason, ...rest }) => ({ ...rest, reason: spoken(reason) })),
    silent: silentSettings(state, settings),
  };
};
