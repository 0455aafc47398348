import type { ArticleId } from './article.ts';
import type { CaseEventType, ConsulteeKind } from './event.ts';

/** Why a day of the working is counted or not; each key with what its sentence needs. Days are `YYYY-MM-DD`. */
export type DayReasons = {
  /** day n of the limit */
  'day.counted': { n: number };
  /** a weekend worked in exchange for a holiday; day n of the limit */
  'day.makeup': { n: number };
  /** no notice for its year yet: counted as if it were an ordinary working day */
  'day.countedUnknown': { n: number };
  'day.weekend': Record<never, never>;
  'day.weekendUnknown': Record<never, never>;
  'day.holiday': { name: string };
  /** the day of receipt, not counted */
  'day.receipt': Record<never, never>;
  /** the day from which the clock starts anew, not counted */
  'day.restart': { by: 'correction' | 'fee' };
  /** counted once, but void since the clock started anew on `on` */
  'day.beforeRestart': { by: 'correction' | 'fee'; on: string };
  'day.awaitingCorrection': { since: string };
  'day.awaitingFee': { since: string };
  'day.paused': { with: ConsulteeKind; id: string; since: string };
  'day.pausedForFee': { since: string };
};

/** Why an event is not accepted. */
export type RefusalReasons = {
  'refusal.noCase': Record<never, never>;
  'refusal.alreadySubmitted': Record<never, never>;
  'refusal.inFuture': { at: string; today: string };
  'refusal.notReceived': Record<never, never>;
  'refusal.over': { state: string };
  'refusal.notDecided': Record<never, never>;
  'refusal.notServed': Record<never, never>;
  'refusal.once': { type: CaseEventType };
  'refusal.noConfirmationNeeded': { channel: string };
  'refusal.noWindow': Record<never, never>;
  'refusal.oralOnlyInPerson': Record<never, never>;
  'refusal.oralNotReadBack': Record<never, never>;
  'refusal.notForAmendment': Record<never, never>;
  'refusal.awaitingCorrection': Record<never, never>;
  'refusal.awaitingFee': Record<never, never>;
  'refusal.secondCorrection': Record<never, never>;
  'refusal.nothingToCorrect': Record<never, never>;
  'refusal.termBeforeNotice': { on: string };
  'refusal.correctionLate': { until: string };
  'refusal.correctionNotLate': { until: string };
  'refusal.termNotRunning': Record<never, never>;
  'refusal.noReasonAsked': Record<never, never>;
  'refusal.delayNotLater': { dueOn: string };
  'refusal.delayWithoutReason': Record<never, never>;
  'refusal.noFeeAsked': Record<never, never>;
  'refusal.paymentLate': { until: string };
  'refusal.paymentNotLate': { until: string };
  'refusal.consultationKnown': { id: string };
  'refusal.consultationUnknown': { id: string };
  'refusal.consultationEnded': { id: string };
  'refusal.consulting': { id: string };
  'refusal.extensionNotApproved': Record<never, never>;
  'refusal.extensionTooLong': { left: number };
  'refusal.extensionAgain': { times: number };
  'refusal.extensionLate': { dueOn: string };
  'refusal.outcomeOfOtherKind': { outcome: string };
  'refusal.notCorrectedYet': Record<never, never>;
  'refusal.notExcessive': Record<never, never>;
  'refusal.groundsMissing': Record<never, never>;
  'refusal.groundsNotRefusals': { ground: string };
  'refusal.noEvidence': Record<never, never>;
  'refusal.reasonMissing': { outcome: string };
  'refusal.partialNotConsidered': { outcome: string };
  'refusal.notPostalEnterprise': Record<never, never>;
  'refusal.cashOnDelivery': Record<never, never>;
  'refusal.notAcknowledged': Record<never, never>;
  'refusal.serviceBeforeDecision': { on: string };
  'refusal.noThirdParty': Record<never, never>;
  'refusal.notReviewable': Record<never, never>;
  'refusal.proceedingKnown': { id: string };
  'refusal.proceedingUnknown': { id: string };
  'refusal.proceedingDecided': { id: string };
  'refusal.proceedingOpen': { id: string };
  'refusal.notAgreed': Record<never, never>;
  /** recorded late, it would make an event that was accepted impossible */
  'refusal.upsetsLater': { type: CaseEventType; at: string };
};

/** What a clerk should see beside the date: accepted, but not as the law wants it, or not certain. */
export type FlagReasons = {
  'flag.confirmedLate': { arrivedOn: string; confirmedOn: string };
  'flag.contactFailed': { times: number };
  'flag.correctionLate': { dueOn: string };
  'flag.correctionAgain': Record<never, never>;
  'flag.correctionLapse': { until: string };
  'flag.correctedLate': { until: string };
  'flag.feeLapse': { until: string };
  'flag.paidLate': { until: string };
  'flag.feeLate': { dueOn: string };
  'flag.silenceOrganDecides': { id: string; on: string };
  'flag.silenceIsConsent': { id: string; on: string };
  'flag.replyWithoutEffect': { id: string; until: string };
  'flag.otherOrganSlow': { id: string; since: string };
  'flag.thirdPartyNotAsked': Record<never, never>;
  'flag.tellThirdParty': Record<never, never>;
  'flag.extensionNotNotified': Record<never, never>;
  'flag.decidedNotServed': { dueOn: string };
  'flag.overdue': { dueOn: string; workingDays: number };
  'flag.servedLate': { dueOn: string; servedOn: string };
  'flag.provisional': { horizon: string };
  'flag.entryLate': { dueOn: string };
  'flag.suitWithoutReview': { id: string };
  'flag.coAuthorRefused': { id: string };
};

type MessageOf<Reasons> = {
  [K in keyof Reasons]: { readonly key: K; readonly params: Reasons[K] };
}[keyof Reasons];
export type DayReason = MessageOf<DayReasons>;
export type RefusalReason = MessageOf<RefusalReasons>;
export type FlagReason = MessageOf<FlagReasons>;
export type Message = DayReason | RefusalReason | FlagReason;
export type MessageKey = Message['key'];

/** An event the state forbids: why, and by which provision. */
export type Refusal = { readonly reason: RefusalReason; readonly article: ArticleId };
export type Flag = { readonly reason: FlagReason; readonly article: ArticleId };
