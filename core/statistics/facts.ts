import type { ApplicantKind, Channel } from '../../contract/applications/event.ts';
import type { AmendmentOutcome, Outcome } from '../../contract/applications/outcome.ts';
import { dueOf, workingDaysUsed } from '../applications/due.ts';
import type { Rules } from '../applications/limits.ts';
import { type CaseState, openCorrection, openFee, type Proceeding } from '../applications/state.ts';
import { refusesUnder14to16 } from '../applications/steps/decision.ts';
import { type Day, toCivil } from '../calendar/day.ts';

/** A proceeding with its days written out, as it is stored. */
export type ProceedingFacts = Pick<Proceeding, 'kind' | 'result' | 'reviewId'> & {
  readonly filedOn: string;
  readonly decidedOn: string | null;
};

/** What the annual tables need of a case, whatever the unit's settings are. Civil days; no names, no texts. */
export type CountedFacts = {
  readonly caseKind: CaseState['kind'];
  readonly applicant: ApplicantKind | null;
  /** T0 (art.31) */
  readonly receivedOn: string | null;
  /** the last day a corrected application came */
  readonly correctedOn: string | null;
  readonly decidedOn: string | null;
  readonly servedOn: string | null;
  readonly closedOn: string | null;
  /** by decision, or by how it was closed */
  readonly outcome: Outcome | AmendmentOutcome | null;
  readonly refusesUnder14to16: boolean;
  readonly proceedings: readonly ProceedingFacts[];
};

/** And what the figures of a period need besides. */
export type CaseFacts = CountedFacts & {
  readonly channel: Channel;
  /** where it was typed in: by the visitor, or by staff */
  readonly takenAt: 'terminal' | 'desk';
  readonly arrivedOn: string;
  /** working days of the limit the reply took; null while it is not served */
  readonly workingDays: number | null;
  readonly late: boolean | null;
  readonly correctionOn: string | null;
  readonly extendedOn: string | null;
  readonly consultedOn: string | null;
  readonly feeOn: string | null;
  readonly feeYuan: number | null;
  readonly feePaidOn: string | null;
  /** a correction or a fee is awaited of the applicant, and the case may lapse by it */
  readonly mayLapse: boolean;
};

const civil = (day: Day | null | undefined): string | null => (day == null ? null : toCivil(day));

/** 撤回 is counted under 其他处理 3.其他. */
const outcomeOf = ({ closed, decision }: CaseState): CountedFacts['outcome'] => {
  if (closed) return closed.how === 'withdrawn' ? 'other' : closed.how;
  return decision?.outcome ?? null;
};

export const countedFactsOf = (state: CaseState): CountedFacts => ({
  caseKind: state.kind,
  applicant: state.applicant,
  receivedOn: civil(state.receivedOn),
  correctedOn: civil(state.restarts.findLast(({ by }) => by === 'correction')?.on),
  decidedOn: civil(state.decision?.on),
  servedOn: civil(state.service?.on),
  closedOn: civil(state.closed?.on),
  outcome: outcomeOf(state),
  refusesUnder14to16: state.decision !== null && refusesUnder14to16(state.decision),
  proceedings: state.proceedings.map(({ kind, result, reviewId, filedOn, decidedOn }) => ({
    kind,
    result,
    reviewId,
    filedOn: toCivil(filedOn),
    decidedOn: civil(decidedOn),
  })),
});

/** All facts of a case that has been handed in; null before. `today` only matters for a case that is not served. */
export const caseFactsOf = (
  state: CaseState,
  takenAt: CaseFacts['takenAt'],
  rules: Rules,
  today: Day,
): CaseFacts | null => {
  if (state.channel === null || state.arrivedOn === null) return null;
  const { service, fee } = state;
  const due = service ? dueOf(state, rules).on : null;
  return {
    ...countedFactsOf(state),
    takenAt,
    channel: state.channel,
    arrivedOn: toCivil(state.arrivedOn),
    workingDays: service ? workingDaysUsed(state, rules, today) : null,
    late: service && due !== null ? service.on > due : null,
    correctionOn: civil(state.corrections[0]?.askedOn),
    extendedOn: civil(state.extensions[0]?.on),
    consultedOn: civil(state.consultations[0]?.sentOn),
    feeOn: civil(fee?.askedOn),
    feeYuan: fee?.yuan ?? null,
    feePaidOn: civil(fee?.paidOn),
    mayLapse: state.phase === 'open' && (openCorrection(state) ?? openFee(state)) !== null,
  };
};
