import type {
  ApplicantKind,
  Carrier,
  Channel,
  ConsulteeKind,
  ProceedingResult,
  Term,
} from '../../contract/applications/event.ts';
import type { AmendmentOutcome, Outcome } from '../../contract/applications/outcome.ts';
import type { Day } from '../calendar/day.ts';

/** The five statutory steps, coarsely: what a handler asks first. What the case waits for is in the facts below. */
export type Phase = 'draft' | 'open' | 'decided' | 'served' | 'closed';

export type Correction = {
  readonly askedOn: Day;
  readonly servedOn: Day | null;
  readonly term: Term;
  readonly correctedOn: Day | null;
  readonly justCause: boolean;
};
export type Restart = { readonly by: 'correction' | 'fee'; readonly on: Day };
export type Excess = {
  readonly askedOn: Day;
  readonly term: Term | null;
  readonly judgedOn: Day | null;
  readonly reasonable: boolean | null;
  /** 延迟答复的合理期限 (art.35) */
  readonly replyBy: Day | null;
};
export type Fee = {
  readonly askedOn: Day;
  readonly servedOn: Day | null;
  readonly paidOn: Day | null;
  readonly yuan: number;
  readonly by: 'cases' | 'pages';
  readonly justCause: boolean;
};
export type Consultation = {
  readonly id: string;
  readonly with: ConsulteeKind;
  readonly sentOn: Day;
  readonly receivedOn: Day | null;
  readonly repliedOn: Day | null;
  readonly consents: boolean | null;
  /** the organ ended its own question without waiting */
  readonly closedOn: Day | null;
};
export type Extension = {
  readonly on: Day;
  readonly days: number;
  readonly approvedBy: string;
  readonly notifiedOn: Day | null;
};
export type Decision = {
  readonly on: Day;
  readonly outcome: Outcome | AmendmentOutcome;
  /** the outcomes by which a part is refused (art.37) */
  readonly grounds: readonly Outcome[];
  readonly reasonStated: boolean;
  readonly partialConsidered: boolean;
  /** opened against a third party's objection, for the public interest (art.32) */
  readonly againstObjection: boolean;
};
/** `on` is the day that counts for the limit; `signedOn` the day it was in the applicant's hands, where known. */
export type Service = { readonly on: Day; readonly carrier: Carrier; readonly signedOn: Day | null };
export type Proceeding = {
  readonly id: string;
  readonly kind: 'review' | 'suit';
  readonly filedOn: Day;
  readonly decidedOn: Day | null;
  readonly result: ProceedingResult | null;
  /** a suit brought after review, and which */
  readonly reviewId: string | null;
};

/** A case as its events tell it. Facts only: everything that depends on the calendar or on today is computed from it. */
export type CaseState = {
  readonly kind: 'information' | 'amendment';
  readonly phase: Phase;
  readonly channel: Channel | null;
  readonly applicant: ApplicantKind | null;
  readonly oral: boolean;
  readonly evidence: boolean;
  readonly window: string | null;
  readonly arrivedOn: Day | null;
  readonly confirmedOn: Day | null;
  readonly contactFailures: number;
  readonly handedOverOn: Day | null;
  readonly enteredOn: Day | null;
  /** T0 (art.31); null while a confirmation or hand-over is awaited */
  readonly receivedOn: Day | null;
  readonly handlingSince: Day | null;
  readonly corrections: readonly Correction[];
  readonly excess: Excess | null;
  readonly fee: Fee | null;
  readonly restarts: readonly Restart[];
  readonly consultations: readonly Consultation[];
  /** those of the running clock */
  readonly extensions: readonly Extension[];
  readonly decision: Decision | null;
  readonly thirdPartyToldOn: Day | null;
  readonly service: Service | null;
  readonly closed: { readonly on: Day; readonly how: 'withdrawn' | 'correctionLapsed' | 'feeLapsed' } | null;
  readonly archivedOn: Day | null;
  readonly proceedings: readonly Proceeding[];
  readonly publication: {
    readonly proposedOn: Day | null;
    readonly proposedBy: 'applicant' | 'staff' | null;
    readonly agreedOn: Day | null;
    readonly publishedOn: Day | null;
    readonly documentId: string | null;
  };
};

export const draft: CaseState = {
  kind: 'information',
  phase: 'draft',
  channel: null,
  applicant: null,
  oral: false,
  evidence: false,
  window: null,
  arrivedOn: null,
  confirmedOn: null,
  contactFailures: 0,
  handedOverOn: null,
  enteredOn: null,
  receivedOn: null,
  handlingSince: null,
  corrections: [],
  excess: null,
  fee: null,
  restarts: [],
  consultations: [],
  extensions: [],
  decision: null,
  thirdPartyToldOn: null,
  service: null,
  closed: null,
  archivedOn: null,
  proceedings: [],
  publication: { proposedOn: null, proposedBy: null, agreedOn: null, publishedOn: null, documentId: null },
};

/** The correction still awaited, if any (art.30). */
export const openCorrection = (state: CaseState): Correction | null => {
  const last = state.corrections.at(-1);
  return last && last.correctedOn === null ? last : null;
};

/** The fee still awaited, if any (art.42). */
export const openFee = (state: CaseState): Fee | null =>
  state.fee && state.fee.paidOn === null ? state.fee : null;
