import type { Day } from '../calendar/day.ts';
import { opinionLimit, type Rules } from './limits.ts';
import type { CaseState, Consultation } from './state.ts';

/** Days `from < d <= to` do not count towards the reply (art.33 ¶3). `to` is Infinity while nothing ends it. */
export type Pause = {
  readonly from: Day;
  readonly to: Day;
  readonly cause: Consultation | 'fee';
};

/**
 * The last day a consultation holds the clock: the answer, the organ's own ending of it, or the 15th working day after receipt,
 * whichever comes first. A later answer lengthens nothing (art.32, 34).
 */
export const consultationEnd = (consultation: Consultation, rules: Rules): Day => {
  const limit = opinionLimit(consultation, rules)?.on ?? Number.POSITIVE_INFINITY;
  const answered = consultation.repliedOn ?? Number.POSITIVE_INFINITY;
  const closed = consultation.closedOn ?? Number.POSITIVE_INFINITY;
  return Math.min(limit, answered, closed);
};

/** Still waiting for an answer on `day`: the whole last day belongs to the one who was asked. */
export const isOpen = (consultation: Consultation, rules: Rules, day: Day): boolean =>
  consultation.repliedOn === null &&
  consultation.closedOn === null &&
  day <= consultationEnd(consultation, rules);

const consultationPause = (consultation: Consultation, rules: Rules): Pause | null => {
  const { pauseFrom, replyDay } = rules.settings;
  const from = pauseFrom === 'sent' ? consultation.sentOn : consultation.receivedOn;
  if (from === null) return null; // counted from receipt, and not received yet
  const end = consultationEnd(consultation, rules);
  const answeredThen = end === consultation.repliedOn || end === consultation.closedOn;
  const to = replyDay === 'counted' && answeredThen ? end - 1 : end;
  return to > from ? { from, to, cause: consultation } : null;
};

/** Every stretch in which the reply clock stands still. They may overlap: a day lies in a pause or it does not, never twice. */
export const pausesOf = (state: CaseState, rules: Rules): readonly Pause[] => {
  const pauses: Pause[] = [];
  for (const consultation of state.consultations) {
    const pause = consultationPause(consultation, rules);
    if (pause) pauses.push(pause);
  }
  if (rules.settings.feeClock === 'pause' && state.fee) {
    pauses.push({ from: state.fee.askedOn, to: state.fee.paidOn ?? Number.POSITIVE_INFINITY, cause: 'fee' });
  }
  return pauses;
};

/** The pause that holds the clock on a day, the earliest begun first; undefined where none does. */
export const pauseOn = (pauses: readonly Pause[], day: Day): Pause | undefined => {
  let found: Pause | undefined;
  for (const pause of pauses) {
    if (pause.from < day && day <= pause.to && (!found || pause.from < found.from)) found = pause;
  }
  return found;
};
