import type { ArticleId } from '../../contract/applications/article.ts';
import type { Timer, TimerName } from '../../contract/applications/clock.ts';
import { type Day, toCivil } from '../calendar/day.ts';
import { type Limit, nthWorkday } from '../calendar/workdays.ts';
import { dueOf, startOf } from './due.ts';
import {
  correctionLimit,
  correctionNoticeLimit,
  entryLimit,
  feeLimit,
  opinionLimit,
  type Rules,
  reasonLimit,
  toldOn,
} from './limits.ts';
import type { CaseState } from './state.ts';
import { consultationArticle } from './steps/consultation.ts';

type Facts = {
  name: TimerName;
  id?: string;
  from: Day;
  limit: Limit | null;
  doneOn: Day | null;
  article: ArticleId;
};

const civil = (day: Day | null): string | null => (day === null ? null : toCivil(day));

/** Late by dates: met after the last day, or not met and the last day is past. The Saturday after a Friday's limit is late. */
const view = ({ name, id, from, limit, doneOn, article }: Facts, today: Day): Timer => ({
  name,
  id: id ?? null,
  from: toCivil(from),
  dueOn: civil(limit?.on ?? null),
  provisional: limit?.provisional ?? false,
  doneOn: civil(doneOn),
  late: limit !== null && (doneOn ?? today) > limit.on,
  article,
});

const correctionTimers = (state: CaseState, rules: Rules): Facts[] => {
  const facts: Facts[] = [];
  const notice = correctionNoticeLimit(state, rules);
  for (const correction of state.corrections) {
    if (state.receivedOn !== null)
      facts.push({
        name: 'correctionNotice',
        from: state.receivedOn,
        limit: notice,
        doneOn: toldOn(state, correction, rules),
        article: 'reg30',
      });
    facts.push({
      name: 'correction',
      from: correction.servedOn ?? correction.askedOn,
      limit: correctionLimit(correction, rules),
      doneOn: correction.correctedOn ?? state.closed?.on ?? null,
      article: 'reg30',
    });
  }
  return facts;
};

const consultationTimers = (state: CaseState, rules: Rules): Facts[] =>
  state.consultations.map(consultation => {
    const other = consultation.with === 'otherOrgan';
    const from = consultation.receivedOn ?? consultation.sentOn;
    return {
      name: other ? 'otherOrgan' : 'opinion',
      id: consultation.id,
      from,
      // No limit in law for an organ that is no co-author: a day to ask again, by the unit's setting.
      limit: other
        ? nthWorkday(rules.calendar, from, rules.settings.otherOrganWarningDays)
        : opinionLimit(consultation, rules),
      doneOn: consultation.repliedOn ?? consultation.closedOn,
      article: other ? 'setting' : consultationArticle[consultation.with],
    };
  });

/** Every limit of the case, the reply first. */
export const timersOf = (state: CaseState, rules: Rules, today: Day): readonly Timer[] => {
  const facts: Facts[] = [];
  const start = startOf(state);
  const due = dueOf(state, rules);
  if (start && !state.closed) {
    facts.push({
      name: 'reply',
      from: start.on,
      limit: due.on === null ? null : { on: due.on, provisional: due.provisional },
      doneOn: state.service?.on ?? null,
      article: state.kind === 'amendment' ? 'setting' : 'reg33',
    });
  }
  const entry = entryLimit(state, rules);
  if (entry && state.arrivedOn !== null)
    facts.push({
      name: 'entry',
      from: state.arrivedOn,
      limit: entry,
      doneOn: state.enteredOn,
      article: 'local',
    });
  facts.push(...correctionTimers(state, rules));
  if (state.excess?.term)
    facts.push({
      name: 'reason',
      from: state.excess.askedOn,
      limit: reasonLimit(state, rules),
      doneOn: state.excess.judgedOn,
      article: 'reg35',
    });
  if (state.fee)
    facts.push({
      name: 'feePayment',
      from: state.fee.servedOn ?? state.fee.askedOn,
      limit: feeLimit(state, rules),
      doneOn: state.fee.paidOn ?? state.closed?.on ?? null,
      article: 'fee109',
    });
  facts.push(...consultationTimers(state, rules));
  return facts.map(each => view(each, today));
};
