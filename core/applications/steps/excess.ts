import { toCivil, toDay } from '../../calendar/day.ts';
import { dueOf } from '../due.ts';
import { mustRun, next, once, onlyInformation, refuse, type StepOf } from './step.ts';

/** art.35: number or frequency clearly beyond reason; the applicant is asked why. The reply clock runs on. */
export const reasonAsked: StepOf<'reasonAsked'> = (state, event, day) =>
  mustRun(state) ??
  onlyInformation(state) ??
  once(state.excess !== null, 'reasonAsked', 'reg35') ??
  (event.term && 'on' in event.term && toDay(event.term.on) <= day
    ? refuse({ key: 'refusal.termBeforeNotice', params: { on: event.term.on } }, 'reg35')
    : next(state, {
        excess: { askedOn: day, term: event.term ?? null, judgedOn: null, reasonable: null, replyBy: null },
      }));

/** art.35: unreasonable → not handled; reasonable, but the time is too short → a reasonable later day, told to the applicant. */
export const reasonJudged: StepOf<'reasonJudged'> = (state, event, day, rules) => {
  const stop = mustRun(state);
  if (stop) return stop;
  if (!state.excess) return refuse({ key: 'refusal.noReasonAsked', params: {} }, 'reg35');
  const again = once(state.excess.judgedOn !== null, 'reasonJudged', 'reg35');
  if (again) return again;
  const replyBy = event.replyBy === undefined ? null : toDay(event.replyBy);
  if (replyBy !== null && !event.reasonable)
    return refuse({ key: 'refusal.delayWithoutReason', params: {} }, 'reg35');
  const due = dueOf(state, rules);
  const earliest = Math.max(due.on ?? day, day);
  if (replyBy !== null && replyBy <= earliest)
    return refuse({ key: 'refusal.delayNotLater', params: { dueOn: toCivil(earliest) } }, 'reg35');
  return next(state, {
    excess: { ...state.excess, judgedOn: day, reasonable: event.reasonable, replyBy },
  });
};
