import type { ArticleId } from './article.ts';
import type { CaseEventType } from './event.ts';
import type { DayReason, FlagReason, RefusalReason } from './message.ts';
import type { AmendmentOutcome, Outcome, ResultRow } from './outcome.ts';
import type { ClockSettingName, ClockSettings } from './settings.ts';

/** A message as it leaves the core: key and params to translate, and the Chinese sentence ready to print. */
export type Spoken<M> = M & { readonly text: string };

/** Where a case stands, in one word (domain 2.4). */
export const caseStates = [
  'draft',
  'received', // 已收到，尚待确认或移交，未起算
  'registered', // 已登记
  'awaitingCorrection', // 待补正
  'awaitingReason', // 待说明理由
  'awaitingFee', // 待缴费
  'processing', // 办理中
  'consulting', // 征求意见中
  'decided', // 已作出决定，待送达
  'served', // 已送达
  'closed', // 已终止（撤回、逾期不补正、逾期不缴费）
  'review', // 行政复议中
  'suit', // 行政诉讼中
  'proceedingsClosed', // 复议、诉讼已审结
  'converted', // 已转主动公开
  'archived', // 已归档
] as const;
export type CaseStateName = (typeof caseStates)[number];

/** One day of the working. */
export type WorkingDay = {
  readonly day: string;
  readonly counted: boolean;
  readonly why: Spoken<DayReason>;
};

export const timerNames = [
  'reply',
  'entry',
  'correctionNotice',
  'correction',
  'reason',
  'feePayment',
  'opinion',
  'otherOrgan',
] as const;
export type TimerName = (typeof timerNames)[number];

/** A limit that runs or ran. `doneOn` is the day it was met; `late` compares dates, never counts of days. */
export type Timer = {
  readonly name: TimerName;
  /** the consultation it belongs to */
  readonly id: string | null;
  readonly from: string;
  readonly dueOn: string | null;
  readonly provisional: boolean;
  readonly doneOn: string | null;
  readonly late: boolean;
  readonly article: ArticleId;
};

/** Which way of appeal the reply prints. A: 复议 or 起诉. B: 复议 first. */
export type Remedy = {
  readonly line: 'A' | 'B';
  readonly basis: readonly ArticleId[];
  readonly text: string;
};

export type OutcomeView = {
  readonly outcome: Outcome | AmendmentOutcome;
  readonly text: string;
  readonly decidedOn: string;
  /** the articles of the outcome, those of the refused parts after it */
  readonly articles: readonly ArticleId[];
  /** row of table 3; null for a 更正, which table 3 does not count */
  readonly row: ResultRow | null;
  readonly remedy: Remedy | null;
};

/** A step the law allows now. */
export type LegalStep = {
  readonly type: CaseEventType;
  readonly text: string;
  readonly article: ArticleId;
  /** the last day for it, where it has one */
  readonly by: string | null;
  /** for `decided`: the outcomes that may be chosen */
  readonly outcomes?: readonly (Outcome | AmendmentOutcome)[];
};

/** A step that is not offered, and why. */
export type ClosedStep = {
  readonly type: CaseEventType;
  readonly reason: Spoken<RefusalReason>;
  readonly article: ArticleId;
};

export type ConsultationView = {
  readonly id: string;
  readonly with: 'thirdParty' | 'coAuthor' | 'otherOrgan';
  readonly sentOn: string;
  readonly receivedOn: string | null;
  /** the 15th working day after receipt; none for an organ that is no co-author */
  readonly limitOn: string | null;
  readonly endedOn: string | null;
  /** silence: the organ decides (art.32), or consent is deemed (art.34) */
  readonly result:
    | 'pending'
    | 'consents'
    | 'objects'
    | 'answered'
    | 'organDecides'
    | 'deemedConsent'
    | 'ended';
};

/** All the clock knows of a case on a day. */
export type ClockView = {
  readonly state: CaseStateName;
  readonly stateText: string;
  readonly caseKind: 'information' | 'amendment';
  readonly today: string;
  readonly receivedOn: string | null;
  /** the day the running limit counts from: T0 or the latest restart */
  readonly startedOn: string | null;
  readonly dueOn: string | null;
  readonly noDue:
    | 'notReceived'
    | 'awaitingCorrection'
    | 'awaitingFee'
    | 'consulting'
    | 'closed'
    | 'noLimit'
    | null;
  /** while others are being asked: the due date if their answers all came today; null where nobody is */
  readonly dueOnIfAnsweredToday: string | null;
  readonly provisional: boolean;
  /** last day of the years with a holiday notice */
  readonly horizon: string;
  readonly limitDays: number | null;
  readonly workingDaysUsed: number;
  readonly overdue: boolean;
  readonly repliedInTime: boolean | null;
  readonly servedOn: string | null;
  readonly working: readonly WorkingDay[];
  readonly timers: readonly Timer[];
  readonly consultations: readonly ConsultationView[];
  readonly flags: readonly (Spoken<FlagReason> & { readonly article: ArticleId })[];
  readonly outcome: OutcomeView | null;
  readonly legalNextSteps: readonly LegalStep[];
  readonly notAllowedNow: readonly ClosedStep[];
  readonly refused: readonly {
    readonly index: number;
    readonly type: CaseEventType;
    readonly at: string;
    readonly reason: Spoken<RefusalReason>;
    readonly article: ArticleId;
  }[];
  /** the settings this case's dates rest on where the law is silent, with the value used */
  readonly silent: readonly {
    readonly setting: ClockSettingName;
    readonly value: ClockSettings[ClockSettingName];
    readonly byDefault: boolean;
    readonly text: string;
  }[];
};
