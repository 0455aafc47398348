import type { Channel } from '../../../contract/applications/event.ts';
import type { ClockSettings } from '../../../contract/applications/settings.ts';
import type { Day } from '../../calendar/day.ts';
import type { CaseState } from '../state.ts';
import { mustBeOpen, mustExist, mustRun, next, once, refuse, type StepOf } from './step.ts';

/** art.31(二)(三): 平常信函, 互联网渠道 and fax count from a day both sides confirm. */
const needsConfirmation = (channel: Channel | null): boolean =>
  channel === 'ordinaryPost' || channel === 'internet' || channel === 'email' || channel === 'fax';

/**
 * T0, the day of receipt (art.31); null while something is awaited.
 * (一) in person: the day of handing in. (二) post with signature: the day the organ signs; ordinary post: the day of confirmation.
 * (三) internet or fax: the day both sides confirm.
 */
const receiptOf = (state: CaseState, settings: ClockSettings): Day | null => {
  let day = state.arrivedOn;
  if (needsConfirmation(state.channel)) {
    if (state.confirmedOn === null) return null;
    const keepsArrival = state.channel === 'ordinaryPost' && settings.ordinaryPostConfirmedLate === 'arrival';
    if (!keepsArrival) day = state.confirmedOn;
  }
  if (state.window !== null && settings.windowReceipt === 'competentOrgan') {
    if (state.handedOverOn === null || day === null) return null;
    day = Math.max(day, state.handedOverOn);
  }
  return day;
};

const received = (state: CaseState, settings: ClockSettings): CaseState => ({
  ...state,
  receivedOn: receiptOf(state, settings),
});

/** Handing in (art.29, 31). Speaking instead of writing: the organ fills in the form, reads it back, and the applicant confirms (art.29 ¶1). */
export const submitted: StepOf<'submitted'> = (state, event, day, { settings }) => {
  if (state.phase !== 'draft') return refuse({ key: 'refusal.alreadySubmitted', params: {} }, 'reg29');
  if (event.oral && event.channel !== 'inPerson')
    return refuse({ key: 'refusal.oralOnlyInPerson', params: {} }, 'reg29');
  if (event.oral && !(event.filledBy && event.readBack))
    return refuse({ key: 'refusal.oralNotReadBack', params: {} }, 'reg29');
  const taken: CaseState = {
    ...state,
    phase: 'open',
    kind: event.caseKind ?? 'information',
    channel: event.channel,
    applicant: event.applicant ?? null,
    oral: event.oral ?? false,
    evidence: event.evidence ?? false,
    window: event.window ?? null,
    arrivedOn: day,
  };
  return next(received(taken, settings), {});
};

/** 207号: the applicant could not be reached; registered, the clock has not begun. */
export const contactFailed: StepOf<'contactFailed'> = state => {
  const missing = mustExist(state);
  if (missing) return missing;
  if (!needsConfirmation(state.channel) || state.confirmedOn !== null)
    return refuse({ key: 'refusal.noConfirmationNeeded', params: { channel: state.channel ?? '' } }, 'reg31');
  if (state.phase !== 'open') return mustBeOpen(state) ?? next(state, {});
  return next(state, { contactFailures: state.contactFailures + 1 });
};

/** Both sides confirm the receipt (art.31(二)(三)). */
export const confirmed: StepOf<'confirmed'> = (state, _event, day, { settings }) => {
  const missing = mustExist(state);
  if (missing) return missing;
  if (!needsConfirmation(state.channel))
    return refuse({ key: 'refusal.noConfirmationNeeded', params: { channel: state.channel ?? '' } }, 'reg31');
  const again = once(state.confirmedOn !== null, 'confirmed', 'reg31');
  if (again) return again;
  if (state.phase !== 'open') return refuse({ key: 'refusal.over', params: { state: state.phase } }, 'reg31');
  return next(received({ ...state, confirmedOn: day }, settings), {});
};

/** A shared window passes the application to the competent organ. Which day is T0, the unit decides (`windowReceipt`). */
export const handedOver: StepOf<'handedOver'> = (state, _event, day, { settings }) => {
  const missing = mustExist(state);
  if (missing) return missing;
  if (state.window === null) return refuse({ key: 'refusal.noWindow', params: {} }, 'setting');
  const again = once(state.handedOverOn !== null, 'handedOver', 'setting');
  if (again) return again;
  if (state.phase !== 'open') return refuse({ key: 'refusal.over', params: { state: state.phase } }, 'reg33');
  return next(received({ ...state, handedOverOn: day }, settings), {});
};

/** Entered in the platform: a timer of its own by local rule, never a date of the law. */
export const entered: StepOf<'entered'> = (state, _event, day) =>
  mustExist(state) ?? once(state.enteredOn !== null, 'entered', 'local') ?? next(state, { enteredOn: day });

/** From 登记 to 办理 (art.45). */
export const handlingStarted: StepOf<'handlingStarted'> = (state, _event, day) =>
  mustRun(state) ??
  once(state.handlingSince !== null, 'handlingStarted', 'reg45') ??
  next(state, { handlingSince: day });

/** The applicant takes the application back, any time before it is decided. */
export const withdrawn: StepOf<'withdrawn'> = (state, _event, day) => {
  const missing = mustExist(state);
  if (missing) return missing;
  if (state.phase !== 'open') return refuse({ key: 'refusal.over', params: { state: state.phase } }, 'reg33');
  return next(state, { phase: 'closed', closed: { on: day, how: 'withdrawn' } });
};
