import type { Term } from '../../contract/applications/event.ts';
import type { ClockSettings } from '../../contract/applications/settings.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { type Day, toDay } from '../calendar/day.ts';
import { type Limit, nthWorkday } from '../calendar/workdays.ts';
import type { CaseState, Consultation, Correction } from './state.ts';

/** What every rule is told besides the case: nothing is read from a clock or a file. */
export type Rules = { readonly calendar: Calendar; readonly settings: ClockSettings };

/** Lengths the law fixes, in working days. */
export const lawDays = {
  /** 补正告知, art.30 */
  correctionNotice: 7,
  /** 答复, art.33 ¶2; also the most an extension may add */
  reply: 20,
  extension: 20,
  /** 第三方 art.32, 共同制作机关 art.34 */
  opinion: 15,
} as const;

const after = ({ calendar, settings }: Rules, from: Day, days: number): Limit =>
  nthWorkday(calendar, from, days, settings.firstDay);

/** art.30: the organ asks for a correction within 7 working days of receipt. A pause never stops this limit. */
export const correctionNoticeLimit = (state: CaseState, rules: Rules): Limit | null =>
  state.receivedOn === null ? null : after(rules, state.receivedOn, lawDays.correctionNotice);

/**
 * The day the applicant was told what to correct: by the unit's setting the notice's issue or its service.
 * Who corrected without a recorded service knew all the same.
 */
export const toldOn = (state: CaseState, correction: Correction, { settings }: Rules): Day | null =>
  settings.correctionInTimeBy === 'issued'
    ? correction.askedOn
    : (correction.servedOn ?? correction.correctedOn ?? state.closed?.on ?? null);

const termLimit = (term: Term, from: Day | null, rules: Rules): Limit | null => {
  if ('on' in term) return { on: toDay(term.on), provisional: false };
  return from === null ? null : after(rules, from, term.workingDays);
};

/** art.30 合理的补正期限, set by the organ. Null until the notice is served, where the term counts from there. */
export const correctionLimit = (correction: Correction, rules: Rules): Limit | null =>
  termLimit(
    correction.term,
    rules.settings.correctionTermFrom === 'issued' ? correction.askedOn : correction.servedOn,
    rules,
  );

/** art.35: the limit the organ set for the reasons; it has no effect on the reply clock. */
export const reasonLimit = (state: CaseState, rules: Rules): Limit | null =>
  state.excess?.term ? termLimit(state.excess.term, state.excess.askedOn, rules) : null;

/** 国办函〔2020〕109号: so many working days from the day after the notice was received. */
export const feeLimit = (state: CaseState, rules: Rules): Limit | null =>
  state.fee?.servedOn == null
    ? null
    : nthWorkday(rules.calendar, state.fee.servedOn, rules.settings.feePaymentDays);

/** art.32, 34: 15 working days from receipt. An organ that is no co-author has no limit in law. */
export const opinionLimit = (consultation: Consultation, rules: Rules): Limit | null =>
  consultation.with === 'otherOrgan' || consultation.receivedOn === null
    ? null
    : after(rules, consultation.receivedOn, lawDays.opinion);

/** Local rule: entered in the platform within so many working days; moves no other date. Online applications enter themselves. */
export const entryLimit = (state: CaseState, rules: Rules): Limit | null => {
  const { entryDays } = rules.settings;
  const paper = state.channel !== null && state.channel !== 'internet' && state.channel !== 'email';
  return entryDays === null || state.arrivedOn === null || !paper
    ? null
    : nthWorkday(rules.calendar, state.arrivedOn, entryDays);
};
