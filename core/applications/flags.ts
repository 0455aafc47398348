import type { ArticleId } from '../../contract/applications/article.ts';
import type { Flag, FlagReason } from '../../contract/applications/message.ts';
import { type Day, toCivil } from '../calendar/day.ts';
import { nthWorkday, workdaysBetween } from '../calendar/workdays.ts';
import { dueOf, startOf } from './due.ts';
import {
  correctionLimit,
  correctionNoticeLimit,
  entryLimit,
  feeLimit,
  opinionLimit,
  type Rules,
  toldOn,
} from './limits.ts';
import { remedyOf } from './remedy.ts';
import { type CaseState, type Consultation, openCorrection, openFee } from './state.ts';
import { isAmendmentOutcome } from './steps/decision.ts';

const flag = (reason: FlagReason, article: ArticleId): Flag => ({ reason, article });

const receiptFlags = (state: CaseState, rules: Rules, today: Day): Flag[] => {
  const flags: Flag[] = [];
  const { arrivedOn, confirmedOn, enteredOn } = state;
  // art.31(二): ordinary post is confirmed on the day it comes.
  const confirmed = confirmedOn ?? state.closed?.on ?? today;
  if (state.channel === 'ordinaryPost' && arrivedOn !== null && confirmed > arrivedOn) {
    const params = { arrivedOn: toCivil(arrivedOn), confirmedOn: toCivil(confirmed) };
    flags.push(flag({ key: 'flag.confirmedLate', params }, 'reg31.2'));
  }
  if (state.contactFailures > 0 && confirmedOn === null)
    flags.push(flag({ key: 'flag.contactFailed', params: { times: state.contactFailures } }, 'reg31.3'));
  const entry = entryLimit(state, rules);
  if (entry && (enteredOn ?? today) > entry.on)
    flags.push(flag({ key: 'flag.entryLate', params: { dueOn: toCivil(entry.on) } }, 'local'));
  return flags;
};

const correctionFlags = (state: CaseState, rules: Rules, today: Day): Flag[] => {
  const flags: Flag[] = [];
  const notice = correctionNoticeLimit(state, rules);
  for (const correction of state.corrections) {
    const told = toldOn(state, correction, rules);
    if (notice && Math.max(told ?? today, correction.askedOn) > notice.on)
      flags.push(flag({ key: 'flag.correctionLate', params: { dueOn: toCivil(notice.on) } }, 'reg30'));
    const limit = correctionLimit(correction, rules);
    if (limit && correction.correctedOn !== null && correction.correctedOn > limit.on)
      flags.push(flag({ key: 'flag.correctedLate', params: { until: toCivil(limit.on) } }, 'reg30'));
  }
  if (state.corrections.length > 1) flags.push(flag({ key: 'flag.correctionAgain', params: {} }, 'reg30'));
  const open = state.phase === 'open' ? openCorrection(state) : null;
  const limit = open && correctionLimit(open, rules);
  if (limit && today > limit.on)
    flags.push(flag({ key: 'flag.correctionLapse', params: { until: toCivil(limit.on) } }, 'reg30'));
  return flags;
};

const feeFlags = (state: CaseState, rules: Rules, today: Day): Flag[] => {
  const { fee } = state;
  if (!fee) return [];
  const flags: Flag[] = [];
  const limit = feeLimit(state, rules);
  const until = limit && toCivil(limit.on);
  if (limit && until && openFee(state) && state.phase === 'open' && today > limit.on)
    flags.push(flag({ key: 'flag.feeLapse', params: { until } }, 'fee109'));
  if (limit && until && fee.paidOn !== null && fee.paidOn > limit.on)
    flags.push(flag({ key: 'flag.paidLate', params: { until } }, 'fee109'));
  const before = dueOf(
    { ...state, fee: null, restarts: state.restarts.filter(({ by }) => by !== 'fee') },
    rules,
  );
  if (before.on !== null && fee.askedOn > before.on)
    flags.push(flag({ key: 'flag.feeLate', params: { dueOn: toCivil(before.on) } }, 'fee109'));
  return flags;
};

const silenceFlag = (consultation: Consultation, until: Day): Flag | null => {
  const params = { id: consultation.id, on: toCivil(until) };
  if (consultation.with === 'thirdParty') return flag({ key: 'flag.silenceOrganDecides', params }, 'reg32'); // silence: the organ decides by itself
  return consultation.with === 'coAuthor' ? flag({ key: 'flag.silenceIsConsent', params }, 'reg34') : null;
};

const consultationFlags = (state: CaseState, rules: Rules, today: Day): Flag[] => {
  const flags: Flag[] = [];
  for (const consultation of state.consultations) {
    const { id, repliedOn, closedOn } = consultation;
    const limit = opinionLimit(consultation, rules);
    const answered = repliedOn ?? closedOn;
    if (limit && (answered ?? today) > limit.on) {
      const silence = silenceFlag(consultation, limit.on);
      if (silence) flags.push(silence);
      if (repliedOn !== null)
        flags.push(
          flag(
            { key: 'flag.replyWithoutEffect', params: { id, until: toCivil(limit.on) } },
            consultation.with === 'thirdParty' ? 'reg32' : 'reg34',
          ),
        );
    } else if (consultation.with === 'coAuthor' && consultation.consents === false) {
      flags.push(flag({ key: 'flag.coAuthorRefused', params: { id } }, 'reg34'));
    }
    const since = consultation.receivedOn ?? consultation.sentOn;
    if (
      consultation.with === 'otherOrgan' &&
      answered === null &&
      state.phase === 'open' &&
      today > nthWorkday(rules.calendar, since, rules.settings.otherOrganWarningDays).on
    )
      flags.push(flag({ key: 'flag.otherOrganSlow', params: { id, since: toCivil(since) } }, 'setting'));
  }
  return flags;
};

const decisionFlags = (state: CaseState): Flag[] => {
  const { decision } = state;
  if (!decision) return [];
  const flags: Flag[] = [];
  const onThirdParty = [decision.outcome, ...decision.grounds].includes('thirdPartyRights');
  if (onThirdParty && !state.consultations.some(each => each.with === 'thirdParty'))
    flags.push(flag({ key: 'flag.thirdPartyNotAsked', params: {} }, 'reg32'));
  if (decision.againstObjection && state.thirdPartyToldOn === null)
    flags.push(flag({ key: 'flag.tellThirdParty', params: {} }, 'reg32'));
  if (!isAmendmentOutcome(decision.outcome) && remedyOf(decision).line === 'B') {
    for (const { id, kind, reviewId } of state.proceedings) {
      if (kind === 'suit' && reviewId === null)
        flags.push(flag({ key: 'flag.suitWithoutReview', params: { id } }, 'review23'));
    }
  }
  return flags;
};

const dueFlags = (state: CaseState, rules: Rules, today: Day): Flag[] => {
  const flags: Flag[] = [];
  if (state.extensions.some(({ notifiedOn }) => notifiedOn === null))
    flags.push(flag({ key: 'flag.extensionNotNotified', params: {} }, 'reg33'));
  const due = dueOf(state, rules);
  if (due.on === null) return flags;
  const dueOn = toCivil(due.on);
  const { service } = state;
  if (service && service.on > due.on)
    flags.push(flag({ key: 'flag.servedLate', params: { dueOn, servedOn: toCivil(service.on) } }, 'reg33'));
  if (!service && today > due.on) {
    const workingDays = workdaysBetween(rules.calendar, due.on, today);
    flags.push(flag({ key: 'flag.overdue', params: { dueOn, workingDays } }, 'reg33'));
  } else if (!service && state.decision) {
    flags.push(flag({ key: 'flag.decidedNotServed', params: { dueOn } }, 'reg33'));
  }
  if (due.provisional && !service)
    flags.push(flag({ key: 'flag.provisional', params: { horizon: rules.calendar.horizon } }, 'holidays'));
  return flags;
};

/** What a clerk should see beside the date, the reply's own first. */
export const flagsOf = (state: CaseState, rules: Rules, today: Day): readonly Flag[] =>
  startOf(state) || state.arrivedOn !== null
    ? [
        ...dueFlags(state, rules, today),
        ...receiptFlags(state, rules, today),
        ...correctionFlags(state, rules, today),
        ...feeFlags(state, rules, today),
        ...consultationFlags(state, rules, today),
        ...decisionFlags(state),
      ]
    : [];
