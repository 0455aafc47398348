import { toCivil, toDay } from '../../calendar/day.ts';
import { dueOf } from '../due.ts';
import { lawDays } from '../limits.ts';
import { mustRun, next, onlyInformation, refuse, type StepOf } from './step.ts';

/**
 * art.33 ¶2: the head of the 政府信息公开工作机构 agrees and the applicant is told; 20 working days at most, in sum.
 * It must happen while the limit still runs; the due day itself is the last (setting).
 */
export const extended: StepOf<'extended'> = (state, event, day, rules) => {
  const stop = mustRun(state) ?? onlyInformation(state);
  if (stop) return stop;
  if (!event.approvedBy) return refuse({ key: 'refusal.extensionNotApproved', params: {} }, 'reg33');
  if (state.extensions.length >= rules.settings.extensions)
    return refuse({ key: 'refusal.extensionAgain', params: { times: rules.settings.extensions } }, 'reg33');
  const left = state.extensions.reduce<number>((rest, extension) => rest - extension.days, lawDays.extension);
  if (event.days > left) return refuse({ key: 'refusal.extensionTooLong', params: { left } }, 'reg33');
  const due = dueOf(state, rules);
  const late =
    due.on !== null && (rules.settings.extensionOnDueDay === 'allowed' ? day > due.on : day >= due.on);
  if (late && due.on !== null)
    return refuse({ key: 'refusal.extensionLate', params: { dueOn: toCivil(due.on) } }, 'reg33');
  const notifiedOn = event.notifiedOn === undefined ? null : toDay(event.notifiedOn);
  const extension = { on: day, days: event.days, approvedBy: event.approvedBy, notifiedOn };
  return next(state, { extensions: [...state.extensions, extension] });
};
