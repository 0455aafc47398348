import { toCivil } from '../../calendar/day.ts';
import { feeLimit } from '../limits.ts';
import { openFee } from '../state.ts';
import { mustBeOpen, mustRun, next, once, onlyInformation, refuse, type StepOf } from './step.ts';

/** art.42, 109号: a fee was decided, within the limit for handling. One way of counting per application, so one notice. */
export const feeAsked: StepOf<'feeAsked'> = (state, event, day) =>
  mustRun(state) ??
  onlyInformation(state) ??
  once(state.fee !== null, 'feeAsked', 'reg42') ??
  next(state, {
    fee: { askedOn: day, servedOn: null, paidOn: null, yuan: event.yuan, by: event.by, justCause: false },
  });

/** The fee notice reached the applicant: the limit for payment runs from the next day. */
export const feeServed: StepOf<'feeServed'> = (state, _event, day) => {
  const stop = mustBeOpen(state);
  if (stop) return stop;
  const fee = openFee(state);
  if (!fee || fee.servedOn !== null) return refuse({ key: 'refusal.noFeeAsked', params: {} }, 'reg42');
  return next(state, { fee: { ...fee, servedOn: day } });
};

/** Paid: the reply clock starts anew the next day (109号), or goes on where it stood (setting `feeClock`). */
export const feePaid: StepOf<'feePaid'> = (state, event, day, rules) => {
  const stop = mustBeOpen(state);
  if (stop) return stop;
  const fee = openFee(state);
  if (!fee) return refuse({ key: 'refusal.noFeeAsked', params: {} }, 'reg42');
  const limit = feeLimit(state, rules);
  const justCause = event.justCause ?? false;
  const { latePayment, feeClock, extensionAfterRestart } = rules.settings;
  if (limit && day > limit.on && (latePayment === 'never' || (latePayment === 'withJustCause' && !justCause)))
    return refuse({ key: 'refusal.paymentLate', params: { until: toCivil(limit.on) } }, 'reg42');
  const paid = { fee: { ...fee, paidOn: day, justCause } };
  if (feeClock === 'pause') return next(state, paid);
  return next(state, {
    ...paid,
    restarts: [...state.restarts, { by: 'fee', on: day }],
    extensions: extensionAfterRestart === 'kept' ? state.extensions : [],
  });
};
