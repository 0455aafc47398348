import { toCivil, toDay } from '../../calendar/day.ts';
import { correctionLimit } from '../limits.ts';
import { openCorrection } from '../state.ts';
import { mustBeOpen, mustRun, next, onlyInformation, refuse, type StepOf } from './step.ts';

/**
 * art.30: unclear content is corrected once, all at once, asked within 7 working days. Asked later it is recorded and flagged:
 * the restart still applies, the lateness is the organ's.
 */
export const correctionAsked: StepOf<'correctionAsked'> = (state, event, day, { settings }) => {
  const stop = mustRun(state) ?? onlyInformation(state);
  if (stop) return stop;
  if (state.corrections.length > 0 && settings.secondCorrection === 'refused')
    return refuse({ key: 'refusal.secondCorrection', params: {} }, 'reg30');
  if ('on' in event.term && toDay(event.term.on) <= day)
    return refuse({ key: 'refusal.termBeforeNotice', params: { on: event.term.on } }, 'reg30');
  const correction = { askedOn: day, servedOn: null, term: event.term, correctedOn: null, justCause: false };
  return next(state, { corrections: [...state.corrections, correction] });
};

/** The notice reached the applicant: from here the limit for the correction runs (the article names no start; setting). */
export const correctionServed: StepOf<'correctionServed'> = (state, _event, day) => {
  const stop = mustBeOpen(state);
  if (stop) return stop;
  const correction = openCorrection(state);
  if (!correction || correction.servedOn !== null)
    return refuse({ key: 'refusal.nothingToCorrect', params: {} }, 'reg30');
  return next(state, { corrections: [...state.corrections.slice(0, -1), { ...correction, servedOn: day }] });
};

/**
 * art.30, 33: the corrected application was received; the 20 working days start anew from this day.
 * An extension of the old clock ends with it unless the unit decided otherwise.
 */
export const corrected: StepOf<'corrected'> = (state, event, day, rules) => {
  const stop = mustBeOpen(state);
  if (stop) return stop;
  const correction = openCorrection(state);
  if (!correction) return refuse({ key: 'refusal.nothingToCorrect', params: {} }, 'reg30');
  const limit = correctionLimit(correction, rules);
  const justCause = event.justCause ?? false;
  const { lateCorrection, extensionAfterRestart } = rules.settings;
  if (
    limit &&
    day > limit.on &&
    (lateCorrection === 'never' || (lateCorrection === 'withJustCause' && !justCause))
  )
    return refuse({ key: 'refusal.correctionLate', params: { until: toCivil(limit.on) } }, 'reg30');
  return next(state, {
    corrections: [...state.corrections.slice(0, -1), { ...correction, correctedOn: day, justCause }],
    restarts: [...state.restarts, { by: 'correction', on: day }],
    extensions: extensionAfterRestart === 'kept' ? state.extensions : [],
  });
};
