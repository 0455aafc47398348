import type { ApplicantKind } from '../../contract/applications/event.ts';
import { outcomeFacts, type ResultRow } from '../../contract/applications/outcome.ts';
import type { ReportSettings } from '../../contract/statistics/settings.ts';
import type { CaseState } from '../applications/state.ts';
import { isAmendmentOutcome } from '../applications/steps/decision.ts';
import { type CountedFacts, countedFactsOf, type ProceedingFacts } from './facts.ts';

/** What the annual tables need of a case. Years are calendar years; no names, no texts. */
export type CountedCase = {
  readonly id: string;
  /** so many cases are alike in all that is counted, and stand in the tables as this one */
  readonly times: number;
  readonly applicant: ApplicantKind | null;
  readonly newIn: number;
  /** the year it was finished in, and the row it counts in: once, by its final outcome */
  readonly ended: { readonly in: number; readonly row: ResultRow } | null;
  readonly refusesUnder14to16: boolean;
  readonly proceedings: readonly ProceedingFacts[];
};

/** The year of a civil day `YYYY-MM-DD`. */
export const yearOfCivil = (day: string): number => Number(day.slice(0, 4));

/** The day a case counts as finished, and its row. */
export const endOf = (
  { outcome, closedOn, decidedOn, servedOn }: CountedFacts,
  settings: ReportSettings,
): { readonly on: string; readonly row: ResultRow } | null => {
  if (outcome === null || isAmendmentOutcome(outcome)) return null;
  const on = closedOn ?? (settings.endedIn === 'service' ? servedOn : decidedOn);
  return on === null ? null : { on, row: outcomeFacts[outcome].row };
};

/** The case as the tables count it; null for a 更正 and for what was never received in the sense of art.31. */
export const countedOf = (
  id: string,
  facts: CountedFacts,
  settings: ReportSettings,
  times = 1,
): CountedCase | null => {
  if (facts.caseKind === 'amendment' || facts.receivedOn === null) return null;
  const came = settings.newIn === 'correction' ? facts.correctedOn : null;
  const end = endOf(facts, settings);
  return {
    id,
    times,
    applicant: facts.applicant,
    newIn: yearOfCivil(came ?? facts.receivedOn),
    ended: end && { in: yearOfCivil(end.on), row: end.row },
    refusesUnder14to16: facts.refusesUnder14to16,
    proceedings: facts.proceedings,
  };
};

/** The same of a folded case. */
export const countedCase = (id: string, state: CaseState, settings: ReportSettings): CountedCase | null =>
  countedOf(id, countedFactsOf(state), settings);
