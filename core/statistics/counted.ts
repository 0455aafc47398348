import type { ApplicantKind } from '../../contract/applications/event.ts';
import { outcomeFacts, type ResultRow } from '../../contract/applications/outcome.ts';
import type { ReportSettings } from '../../contract/statistics/settings.ts';
import type { CaseState, Proceeding } from '../applications/state.ts';
import { isAmendmentOutcome, refusesUnder14to16 } from '../applications/steps/decision.ts';
import { yearOf } from '../calendar/day.ts';

/** What the annual tables need of a case. Years are calendar years; no names, no texts. */
export type CountedCase = {
  readonly id: string;
  readonly applicant: ApplicantKind | null;
  readonly newIn: number;
  /** the year it was finished in, and the row it counts in: once, by its final outcome */
  readonly ended: { readonly in: number; readonly row: ResultRow } | null;
  readonly refusesUnder14to16: boolean;
  readonly proceedings: readonly Proceeding[];
};

const endOf = (state: CaseState, settings: ReportSettings): CountedCase['ended'] => {
  const { closed, decision, service } = state;
  // 撤回 is counted under 其他处理 3.其他.
  if (closed) {
    const outcome = closed.how === 'withdrawn' ? 'other' : closed.how;
    return { in: yearOf(closed.on), row: outcomeFacts[outcome].row };
  }
  if (!decision || isAmendmentOutcome(decision.outcome)) return null;
  const on = settings.endedIn === 'service' ? service?.on : decision.on;
  return on === undefined ? null : { in: yearOf(on), row: outcomeFacts[decision.outcome].row };
};

/** The case as the tables count it; null for a 更正 and for what was never received in the sense of art.31. */
export const countedCase = (id: string, state: CaseState, settings: ReportSettings): CountedCase | null => {
  if (state.kind === 'amendment' || state.receivedOn === null) return null;
  const corrections = state.restarts.filter(({ by }) => by === 'correction');
  const last = settings.newIn === 'correction' ? corrections.at(-1)?.on : undefined;
  return {
    id,
    applicant: state.applicant,
    newIn: yearOf(last ?? state.receivedOn),
    ended: endOf(state, settings),
    refusesUnder14to16: state.decision !== null && refusesUnder14to16(state.decision),
    proceedings: state.proceedings,
  };
};
