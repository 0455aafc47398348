import type { CaseEvent, CaseEventType, EventOf } from '../../../contract/applications/event.ts';
import { type Day, toCivil, toDay } from '../../calendar/day.ts';
import type { Rules } from '../limits.ts';
import type { CaseState } from '../state.ts';
import * as afterwards from './afterwards.ts';
import * as consultation from './consultation.ts';
import * as correction from './correction.ts';
import * as decision from './decision.ts';
import * as excess from './excess.ts';
import * as extension from './extension.ts';
import * as fee from './fee.ts';
import * as intake from './intake.ts';
import * as service from './service.ts';
import { refuse, type Step, type StepOf } from './step.ts';

const steps: { readonly [T in CaseEventType]: StepOf<T> } = {
  submitted: intake.submitted,
  contactFailed: intake.contactFailed,
  confirmed: intake.confirmed,
  handedOver: intake.handedOver,
  entered: intake.entered,
  handlingStarted: intake.handlingStarted,
  withdrawn: intake.withdrawn,
  correctionAsked: correction.correctionAsked,
  correctionServed: correction.correctionServed,
  corrected: correction.corrected,
  reasonAsked: excess.reasonAsked,
  reasonJudged: excess.reasonJudged,
  feeAsked: fee.feeAsked,
  feeServed: fee.feeServed,
  feePaid: fee.feePaid,
  consultationSent: consultation.consultationSent,
  consultationReceived: consultation.consultationReceived,
  consultationReplied: consultation.consultationReplied,
  consultationClosed: consultation.consultationClosed,
  extended: extension.extended,
  decided: decision.decided,
  thirdPartyTold: decision.thirdPartyTold,
  served: service.served,
  reviewFiled: afterwards.reviewFiled,
  reviewDecided: afterwards.reviewDecided,
  suitFiled: afterwards.suitFiled,
  suitDecided: afterwards.suitDecided,
  publicationProposed: afterwards.publicationProposed,
  publicationAgreed: afterwards.publicationAgreed,
  published: afterwards.published,
  archived: afterwards.archived,
};

const run = <T extends CaseEventType>(state: CaseState, event: EventOf<T>, type: T, day: Day, rules: Rules) =>
  (steps[type] as StepOf<T>)(state, event, day, rules);

/** The days an event names must not lie after today either: nothing that has not happened is recorded. */
const latestFact = (event: CaseEvent): Day => {
  let latest = toDay(event.at);
  if (event.type === 'served') {
    for (const civil of [event.postedOn, event.signedOn, event.acknowledgedOn]) {
      if (civil !== undefined) latest = Math.max(latest, toDay(civil));
    }
  }
  return latest;
};

/** What one event does to a case as of `today`: the case after it, or the refusal with its article. Never throws on a checked event. */
export const applyEvent = (state: CaseState, event: CaseEvent, rules: Rules, today: Day): Step => {
  const latest = latestFact(event);
  if (latest > today)
    return refuse(
      { key: 'refusal.inFuture', params: { at: toCivil(latest), today: toCivil(today) } },
      'reg45',
    );
  const day = toDay(event.at);
  const current = decision.lapseAutomatically(state, day, rules);
  return run(current, event, event.type, day, rules);
};

export { lapseAutomatically } from './decision.ts';
