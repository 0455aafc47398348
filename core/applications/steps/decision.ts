import type { EventOf } from '../../../contract/applications/event.ts';
import {
  type AmendmentOutcome,
  amendmentOutcomes,
  type Outcome,
  outcomeFacts,
  refusalOutcomes,
} from '../../../contract/applications/outcome.ts';
import { type Day, toCivil } from '../../calendar/day.ts';
import { correctionLimit, feeLimit, type Rules } from '../limits.ts';
import { isOpen } from '../pause.ts';
import { type CaseState, type Decision, openCorrection, openFee } from '../state.ts';
import { consultationArticle } from './consultation.ts';
import { mustBeOpen, mustRun, next, once, refuse, type Step, type StepOf } from './step.ts';

export const isAmendmentOutcome = (outcome: Outcome | AmendmentOutcome): outcome is AmendmentOutcome =>
  amendmentOutcomes.some(each => each === outcome);

/** art.30: not corrected in time and without just cause → given up, not handled further. */
const correctionLapse = (state: CaseState, day: Day, rules: Rules): Step => {
  const correction = openCorrection(state);
  const limit = correction && correctionLimit(correction, rules);
  if (!correction || !limit) return refuse({ key: 'refusal.termNotRunning', params: {} }, 'reg30');
  if (day <= limit.on)
    return refuse({ key: 'refusal.correctionNotLate', params: { until: toCivil(limit.on) } }, 'reg30');
  return next(state, { phase: 'closed', closed: { on: day, how: 'correctionLapsed' } });
};

/** art.42, 109号: not paid in time → not handled further. */
const feeLapse = (state: CaseState, day: Day, rules: Rules): Step => {
  const limit = openFee(state) && feeLimit(state, rules);
  if (!limit) return refuse({ key: 'refusal.termNotRunning', params: {} }, 'fee109');
  if (day <= limit.on)
    return refuse({ key: 'refusal.paymentNotLate', params: { until: toCivil(limit.on) } }, 'fee109');
  return next(state, { phase: 'closed', closed: { on: day, how: 'feeLapsed' } });
};

const decisionOf = (event: EventOf<'decided'>, day: Day): Decision => ({
  on: day,
  outcome: event.outcome,
  grounds: event.grounds ?? [],
  reasonStated: event.reasonStated ?? false,
  partialConsidered: event.partialConsidered ?? false,
  againstObjection: event.againstObjection ?? false,
});

/** What single outcomes ask for before they can be chosen. */
const mayBe = (state: CaseState, event: EventOf<'decided'>, outcome: Outcome): Step | null => {
  if (outcome === 'stillUnclear' && !state.corrections.some(({ correctedOn }) => correctedOn !== null))
    return refuse({ key: 'refusal.notCorrectedYet', params: {} }, 'reg30');
  if (outcome === 'excessive' && state.excess?.reasonable !== false)
    return refuse({ key: 'refusal.notExcessive', params: {} }, 'reg35');
  const grounds = event.grounds ?? [];
  if (outcome === 'partial' && grounds.length === 0)
    return refuse({ key: 'refusal.groundsMissing', params: {} }, 'reg37');
  // A part may be kept back only on a ground that refuses, or because it is no government information of this organ's to give (art.36).
  const wrong = grounds.find(
    ground => ground === 'partial' || outcomeFacts[ground].row === 'granted' || ground.endsWith('Lapsed'),
  );
  if (wrong) return refuse({ key: 'refusal.groundsNotRefusals', params: { ground: wrong } }, 'reg37');
  return null;
};

const amendmentDecided = (state: CaseState, event: EventOf<'decided'>, day: Day): Step => {
  if (!isAmendmentOutcome(event.outcome))
    return refuse({ key: 'refusal.outcomeOfOtherKind', params: { outcome: event.outcome } }, 'reg41');
  // art.41: one who has evidence that the record is wrong may ask for its correction.
  if (event.outcome === 'amended' && !state.evidence)
    return refuse({ key: 'refusal.noEvidence', params: {} }, 'reg41');
  return next(state, { phase: 'decided', decision: decisionOf(event, day) });
};

/** The decision (art.36–39), while nobody is still being asked: the days of art.32 and 34 belong to those who were. */
export const decided: StepOf<'decided'> = (state, event, day, rules) => {
  const open = mustBeOpen(state);
  if (open) return open;
  if (event.outcome === 'correctionLapsed') return correctionLapse(state, day, rules);
  if (event.outcome === 'feeLapsed') return feeLapse(state, day, rules);
  const stop = mustRun(state);
  if (stop) return stop;
  const waiting = state.consultations.find(consultation => isOpen(consultation, rules, day));
  if (waiting)
    return refuse(
      { key: 'refusal.consulting', params: { id: waiting.id } },
      consultationArticle[waiting.with],
    );
  if (state.kind === 'amendment') return amendmentDecided(state, event, day);
  if (isAmendmentOutcome(event.outcome))
    return refuse({ key: 'refusal.outcomeOfOtherKind', params: { outcome: event.outcome } }, 'reg36');
  return (
    mayBe(state, event, event.outcome) ?? next(state, { phase: 'decided', decision: decisionOf(event, day) })
  );
};

/** art.32: opened for the public interest against an objection → the third party is told in writing what and why. */
export const thirdPartyTold: StepOf<'thirdPartyTold'> = (state, _event, day) => {
  if (!state.consultations.some(consultation => consultation.with === 'thirdParty'))
    return refuse({ key: 'refusal.noThirdParty', params: {} }, 'reg32');
  if (!state.decision) return refuse({ key: 'refusal.notDecided', params: {} }, 'reg32');
  return (
    once(state.thirdPartyToldOn !== null, 'thirdPartyTold', 'reg32') ?? next(state, { thirdPartyToldOn: day })
  );
};

/** A refusal under articles 14–16, whole or in part: reason and a look at partial release are due (art.36(三), 37). */
export const refusesUnder14to16 = (decision: Decision): boolean =>
  [decision.outcome, ...decision.grounds].some(outcome => refusalOutcomes.some(each => each === outcome));

/** When a limit of the applicant's has passed and the unit chose that such cases close by themselves (setting `lapse`). */
export const lapseAutomatically = (state: CaseState, day: Day, rules: Rules): CaseState => {
  if (rules.settings.lapse !== 'automatic' || state.phase !== 'open') return state;
  const correction = openCorrection(state);
  const limit = correction ? correctionLimit(correction, rules) : openFee(state) && feeLimit(state, rules);
  if (!limit || day <= limit.on) return state;
  return {
    ...state,
    phase: 'closed',
    closed: { on: limit.on + 1, how: correction ? 'correctionLapsed' : 'feeLapsed' },
  };
};
