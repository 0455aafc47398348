import type { Day } from '../calendar/day.ts';
import { lawDays, type Rules } from './limits.ts';
import { pauseOn, pausesOf } from './pause.ts';
import { type CaseState, openCorrection, openFee, type Restart } from './state.ts';

/** Where the reply clock starts: T0, or the latest restart. The day itself is not counted (setting `firstDay`). */
export type Start = { readonly on: Day; readonly restart: Restart | null };

/** Why there is no due date. */
export type NoDue =
  | 'notReceived'
  | 'awaitingCorrection'
  | 'awaitingFee'
  | 'consulting'
  | 'closed'
  | 'noLimit';

export type Due =
  | { readonly on: Day; readonly provisional: boolean; readonly none: null }
  | { readonly on: null; readonly provisional: false; readonly none: NoDue };

const none = (why: NoDue): Due => ({ on: null, provisional: false, none: why });

/** Latest of T0, the corrected application's receipt (art.30) and the day the fee was paid (109号): each restarts the clock. */
export const startOf = (state: CaseState): Start | null => {
  if (state.receivedOn === null) return null;
  let start: Start = { on: state.receivedOn, restart: null };
  for (const restart of state.restarts) if (restart.on >= start.on) start = { on: restart.on, restart };
  return start;
};

/** Working days the organ has for its reply: 20 (art.33 ¶2) and what was added; for a 更正 the unit's own number, null where it set none. */
export const limitDays = (state: CaseState, rules: Rules): number | null =>
  state.kind === 'amendment'
    ? rules.settings.amendmentReplyDays
    : state.extensions.reduce<number>((sum, extension) => sum + extension.days, lawDays.reply);

/** No one works through a century of pauses; a date further off than this is a fault in the data. */
const farthest = 40_000;

/**
 * The last day for the reply: the first day on which so many working days outside every pause have passed since the start.
 * None while a correction or a fee is outstanding, or while somebody without a limit in law has not answered.
 */
export const dueOf = (state: CaseState, rules: Rules): Due => {
  const start = startOf(state);
  if (!start) return none('notReceived');
  if (state.closed) return none('closed');
  if (openCorrection(state)) return none('awaitingCorrection');
  if (openFee(state)) return none('awaitingFee');
  const limit = limitDays(state, rules);
  if (limit === null) return none('noLimit');

  const pauses = pausesOf(state, rules);
  let used = 0;
  let provisional = false;
  let day = rules.settings.firstDay === 'next' ? start.on + 1 : start.on;
  for (; day < start.on + farthest; day += 1) {
    if (!rules.calendar.factOf(day).known) provisional = true;
    if (!rules.calendar.isWorkday(day)) continue;
    const pause = pauseOn(pauses, day);
    if (pause && pause.to === Number.POSITIVE_INFINITY) return none('consulting');
    if (!pause) used += 1;
    if (used === limit) break;
  }
  // art.35: a reasonable delay that was set and told replaces an earlier end; it never shortens, and ends with its clock.
  const { replyBy = null, judgedOn = null } = state.excess ?? {};
  const delayed = replyBy !== null && judgedOn !== null && judgedOn >= start.on && replyBy > day;
  return { on: delayed ? replyBy : day, provisional, none: null };
};

/** Day on which the count stops for good: served, closed, or asked for a correction or a fee that is still outstanding. */
export const stoppedOn = (state: CaseState): Day | null =>
  state.service?.on ?? state.closed?.on ?? openCorrection(state)?.askedOn ?? openFee(state)?.askedOn ?? null;

/** Working days of the limit used up by the end of `today`. */
export const workingDaysUsed = (state: CaseState, rules: Rules, today: Day): number => {
  const start = startOf(state);
  if (!start) return 0;
  const pauses = pausesOf(state, rules);
  const last = Math.min(today, stoppedOn(state) ?? today);
  let used = 0;
  for (let day = rules.settings.firstDay === 'next' ? start.on + 1 : start.on; day <= last; day += 1) {
    if (rules.calendar.isWorkday(day) && !pauseOn(pauses, day)) used += 1;
  }
  return used;
};
