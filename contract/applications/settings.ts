import { z } from 'zod';

/**
 * Where the law is silent the unit decides (domain 2.3). Each choice has a name, a default and a place on the case page beside the date.
 * The defaults and their reasons: docs/decisions/0010-where-the-law-is-silent.md.
 */
export const clockSettingsSchema = z.strictObject({
  /** Is the day of receipt itself day 1? `next`: no, the next working day is (general rule on 期间). */
  firstDay: z.enum(['next', 'same']).default('next'),
  /** 平常信函 confirmed later than the day it came: which day is the receipt (art.31(二) names the day of confirmation). */
  ordinaryPostConfirmedLate: z.enum(['confirmation', 'arrival']).default('confirmation'),
  /** Handed in at a shared window: which day is the receipt, that of the window or of the hand-over to the competent organ. */
  windowReceipt: z.enum(['window', 'competentOrgan']).default('window'),
  /** Local rule (Shanghai 2020: 2): working days to enter a paper application in the platform; null: no such rule. */
  entryDays: z.number().int().min(1).max(20).nullable().default(null),
  /** A pause begins with sending the question, or with its receipt by the other side. */
  pauseFrom: z.enum(['sent', 'received']).default('sent'),
  /** Is the day the answer comes still part of the pause? */
  replyDay: z.enum(['paused', 'counted']).default('paused'),
  /** The 7 days for asking a correction are kept by issuing the notice, or by its reaching the applicant. */
  correctionInTimeBy: z.enum(['served', 'issued']).default('served'),
  /** A time limit in working days set for the applicant runs from the notice's receipt, or from its issue. */
  correctionTermFrom: z.enum(['served', 'issued']).default('served'),
  /** A second request to correct (art.30 says 一次性). */
  secondCorrection: z.enum(['refused', 'flagged']).default('refused'),
  /** A correction that comes after its limit. */
  lateCorrection: z.enum(['withJustCause', 'always', 'never']).default('withJustCause'),
  /** A payment that comes after its limit. */
  latePayment: z.enum(['withJustCause', 'always', 'never']).default('withJustCause'),
  /** When a limit set for the applicant has passed: staff decide on a proposal, or the case closes by itself. */
  lapse: z.enum(['proposed', 'automatic']).default('proposed'),
  /** May the reply still be extended on the due day itself? */
  extensionOnDueDay: z.enum(['allowed', 'refused']).default('allowed'),
  /** How often a reply may be extended; never more than 20 working days in sum (art.33). */
  extensions: z.union([z.literal(1), z.literal(2)]).default(1),
  /** Does an extension outlive a restart of the clock? */
  extensionAfterRestart: z.enum(['lost', 'kept']).default('lost'),
  /** Consulting an organ that is no co-author has no limit in law: warn after so many working days. */
  otherOrganWarningDays: z.number().int().min(1).max(250).default(15),
  /** Working days to pay from the day after the notice's receipt (国办函〔2020〕109号; to be confirmed by the unit). */
  feePaymentDays: z.number().int().min(1).max(250).default(20),
  /** After payment the reply clock starts anew, or goes on where it stood. */
  feeClock: z.enum(['restart', 'pause']).default('restart'),
  /** A reply by e-mail or fax counts from sending, or from the applicant's acknowledgement (235号 says nothing of either). */
  electronicService: z.enum(['sent', 'acknowledged']).default('sent'),
  /** Working days to answer a request to correct a record about oneself (art.41 sets none); null: no limit. */
  amendmentReplyDays: z.number().int().min(1).max(250).nullable().default(20),
});
export type ClockSettings = z.infer<typeof clockSettingsSchema>;
export type ClockSettingName = keyof ClockSettings;

/** All settings at their defaults. */
export const defaultClockSettings: ClockSettings = clockSettingsSchema.parse({});
