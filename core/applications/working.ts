import type { DayReason } from '../../contract/applications/message.ts';
import type { Calendar, DayFact } from '../calendar/calendar.ts';
import { type Day, toCivil } from '../calendar/day.ts';
import { dueOf, type Start, startOf, stoppedOn } from './due.ts';
import type { Rules } from './limits.ts';
import { type Pause, pauseOn, pausesOf } from './pause.ts';
import { type CaseState, openCorrection, openFee } from './state.ts';

/** One day and its reason; the sentence is added where it is shown. */
export type ExplainedDay = { readonly day: Day; readonly counted: boolean; readonly why: DayReason };

/** A day nobody works: never counted, whatever else happens on it. */
const free = (fact: DayFact): DayReason | null => {
  if (fact.kind === 'holiday') return { key: 'day.holiday', params: { name: fact.name ?? '' } };
  if (fact.kind !== 'weekend') return null;
  return fact.known ? { key: 'day.weekend', params: {} } : { key: 'day.weekendUnknown', params: {} };
};

const paused = (pause: Pause): DayReason =>
  pause.cause === 'fee'
    ? { key: 'day.pausedForFee', params: { since: toCivil(pause.from) } }
    : {
        key: 'day.paused',
        params: { with: pause.cause.with, id: pause.cause.id, since: toCivil(pause.from) },
      };

const counted = (fact: DayFact, n: number): DayReason => {
  if (!fact.known) return { key: 'day.countedUnknown', params: { n } };
  return fact.kind === 'makeup'
    ? { key: 'day.makeup', params: { n } }
    : { key: 'day.counted', params: { n } };
};

/** Days up to the start: the receipt and what a restart made void. */
const beforeStart = (day: Day, start: Start, receivedOn: Day): DayReason => {
  if (start.restart && day === start.on) return { key: 'day.restart', params: { by: start.restart.by } };
  if (day === receivedOn) return { key: 'day.receipt', params: {} };
  const { by, on } = start.restart ?? { by: 'correction', on: start.on };
  return { key: 'day.beforeRestart', params: { by, on: toCivil(on) } };
};

const outstanding = (state: CaseState, day: Day): DayReason | null => {
  const correction = openCorrection(state);
  if (correction && day > correction.askedOn)
    return { key: 'day.awaitingCorrection', params: { since: toCivil(correction.askedOn) } };
  const fee = openFee(state);
  if (fee && day > fee.askedOn) return { key: 'day.awaitingFee', params: { since: toCivil(fee.askedOn) } };
  return null;
};

/** The last day worth explaining: the due day; where there is none, the end of the case or today. */
const lastDay = (state: CaseState, rules: Rules, today: Day): Day => {
  const due = dueOf(state, rules);
  if (due.on !== null) return due.on;
  return state.closed ? Math.min(today, state.closed.on) : Math.max(today, stoppedOn(state) ?? today);
};

const explain = (calendar: Calendar, pauses: readonly Pause[], day: Day) => {
  const pause = pauseOn(pauses, day);
  return free(calendar.factOf(day)) ?? (pause ? paused(pause) : null);
};

/**
 * Every day from receipt to the due day with the reason it counts or does not, to be shown and printed.
 * Empty while there is no receipt in the sense of art.31. The counted days are numbered from the start that holds.
 */
export const workingOf = (state: CaseState, rules: Rules, today: Day): readonly ExplainedDay[] => {
  const start = startOf(state);
  if (!start || state.receivedOn === null) return [];
  const pauses = pausesOf(state, rules);
  const firstCounts = rules.settings.firstDay === 'same' ? start.on : start.on + 1;
  const last = lastDay(state, rules, today);
  const days: ExplainedDay[] = [];
  let n = 0;
  for (let day = state.receivedOn; day <= last; day += 1) {
    const before = day < firstCounts ? beforeStart(day, start, state.receivedOn) : null;
    const why = before ?? outstanding(state, day) ?? explain(rules.calendar, pauses, day);
    if (why) {
      days.push({ day, counted: false, why });
      continue;
    }
    n += 1;
    days.push({ day, counted: true, why: counted(rules.calendar.factOf(day), n) });
  }
  return days;
};
