import type { law as source } from '../zh-Hans/law.ts';

const regulations = (article: string) => `Regulations on Open Government Information, Article ${article}`;

export const law: Record<keyof typeof source, string> = {
  'day.counted': 'Counted: working day {{n}}',
  'day.makeup': 'Worked in exchange for a holiday, counted: working day {{n}}',
  'day.countedUnknown':
    'Taken as a working day, counted: working day {{n}} (holidays of that year not announced)',
  'day.weekend': 'Weekend, not counted',
  'day.weekendUnknown': 'Taken as a weekend, not counted (holidays of that year not announced)',
  'day.holiday': '{{name, holiday}}, not counted',
  'day.receipt': 'Day of receipt, not counted',
  'day.restart': 'The limit starts anew on the next day: {{by, restart}}',
  'day.beforeRestart': 'No longer counted: {{by, restart}} on {{on, day}}',
  'day.awaitingCorrection': 'Waiting for the correction asked for on {{since, day}}, not counted',
  'day.awaitingFee': 'Waiting for the fee asked for on {{since, day}}, not counted',
  'day.paused': 'Consulting {{with, consultee}} since {{since, day}}, not counted',
  'day.pausedForFee': 'Waiting for the fee since {{since, day}}, not counted',

  'refusal.noCase': 'No application has been made yet',
  'refusal.alreadySubmitted': 'The application has been made already',
  'refusal.inFuture':
    '{{at, day}} is later than today ({{today, day}}): what has not happened yet cannot be recorded',
  'refusal.notReceived': 'Receipt of the application is not confirmed yet, so no limit is running',
  'refusal.over': 'The case stands at "{{state, state}}": this step can no longer be taken',
  'refusal.notDecided': 'No decision has been made yet',
  'refusal.notServed': 'The reply has not been served yet',
  'refusal.once': '"{{type, step}}" is on record already; it can be taken only once',
  'refusal.noConfirmationNeeded':
    '"{{channel, channel}}" needs no confirmation by both sides, or has been confirmed already',
  'refusal.noWindow': 'Not received at a central window, so there is nothing to hand over',
  'refusal.oralOnlyInPerson': 'An oral application has to be made in person',
  'refusal.oralNotReadBack':
    'An oral application has to be written down by the office and confirmed by the applicant',
  'refusal.notForAmendment': 'This step does not apply to an application for amendment',
  'refusal.awaitingCorrection': "The applicant's correction is being waited for",
  'refusal.awaitingFee': 'Payment by the applicant is being waited for',
  'refusal.secondCorrection':
    'Everything to be corrected has to be notified at once, and notice has been given already',
  'refusal.nothingToCorrect': 'No notice of correction is open',
  'refusal.termBeforeNotice':
    'A time limit of {{on, day}} is not reasonable: it is not later than the day of the notice',
  'refusal.correctionLate': 'The time for correction ended on {{until, day}}, and there is no good reason',
  'refusal.correctionNotLate': 'The time for correction runs until {{until, day}} and is not over yet',
  'refusal.termNotRunning':
    'No time for a correction or a payment is running, or the notice has not been served yet',
  'refusal.noReasonAsked': 'The applicant has not been asked for reasons',
  'refusal.delayNotLater': 'A reply can be put off only to a day later than {{dueOn, day}}',
  'refusal.delayWithoutReason': 'Where the reasons are not good, the reply cannot be put off',
  'refusal.noFeeAsked': 'No fee is to be paid, or the notice has been served already',
  'refusal.paymentLate': 'The time for payment ended on {{until, day}}, and there is no good reason',
  'refusal.paymentNotLate': 'The time for payment runs until {{until, day}} and is not over yet',
  'refusal.consultationKnown': 'Consultation number {{id}} is in use already',
  'refusal.consultationUnknown': 'There is no consultation to record this for{{id, number}}',
  'refusal.consultationEnded': 'Consultation {{id}} has been received, answered or ended already',
  'refusal.consulting':
    'Consultation {{id}} is still within its time and not answered; if it is no longer needed, end it first',
  'refusal.extensionNotApproved':
    'An extension needs the approval of the head of the office for open government information',
  'refusal.extensionTooLong':
    'An extension is at most 20 working days; {{left, working day is|working days are}} left',
  'refusal.extensionAgain': 'The limit cannot be extended more than {{times, time|times}}',
  'refusal.extensionLate': 'The reply was due on {{dueOn, day}}: the limit can no longer be extended',
  'refusal.outcomeOfOtherKind': '"{{outcome, outcome}}" does not apply to this kind of application',
  'refusal.notCorrectedYet':
    'The applicant has made no correction, so the reply cannot be that it is still unclear after one',
  'refusal.notExcessive': 'The applicant has to be asked for reasons first, and the reasons judged not good',
  'refusal.groundsMissing': 'Granting a part needs the grounds for withholding the rest',
  'refusal.groundsNotRefusals': '"{{ground, outcome}}" cannot be a ground for withholding the rest',
  'refusal.noEvidence': 'There is no evidence that the record is inaccurate',
  'refusal.reasonMissing': '"{{outcome, outcome}}" has to state its reasons before it can be served',
  'refusal.partialNotConsidered':
    '"{{outcome, outcome}}": before it can be served, giving a part has to be considered',
  'refusal.notPostalEnterprise': 'Service by post has to go through the postal enterprise, not a courier',
  'refusal.cashOnDelivery': 'The applicant must not be charged postage on delivery',
  'refusal.notAcknowledged':
    "By this authority's settings, service by e-mail or fax needs the day the applicant acknowledged it",
  'refusal.serviceBeforeDecision': 'Service cannot be earlier than the decision ({{on, day}})',
  'refusal.noThirdParty': 'No third party has been consulted',
  'refusal.notReviewable':
    'The reply is neither served nor overdue, so there can be no review and no suit yet',
  'refusal.proceedingKnown': 'Review or suit number {{id}} is in use already',
  'refusal.proceedingUnknown': 'There is no review or suit to record a result for{{id, number}}',
  'refusal.proceedingDecided': 'Number {{id}} has been decided already',
  'refusal.proceedingOpen': 'Review or suit {{id}} is not decided yet, so the case cannot be filed',
  'refusal.notAgreed': 'Publication has not been agreed to yet',
  'refusal.upsetsLater':
    'Recorded now, it would make "{{type, step}}" of {{at, day}} impossible; please check the dates',

  'flag.confirmedLate':
    'Ordinary post has to be confirmed with the applicant on the day it arrives ({{arrivedOn, day}})',
  'flag.contactFailed':
    '{{times, failed attempt|failed attempts}} to reach the applicant; the limit is not running yet',
  'flag.correctionLate': 'The notice of correction was due by {{dueOn, day}} and is late',
  'flag.correctionAgain':
    'Everything to be corrected has to be notified at once; this case has more than one notice',
  'flag.correctionLapse':
    'The time for correction ended on {{until, day}}; the case can be closed as not corrected in time: please decide',
  'flag.correctedLate': 'Corrected after {{until, day}}, taken for a good reason or the like',
  'flag.feeLapse':
    'The time for payment ended on {{until, day}}; the case can be closed as not paid in time: please decide',
  'flag.paidLate': 'Paid after {{until, day}}, taken for a good reason or the like',
  'flag.feeLate': 'The fee notice should have gone out within the limit (by {{dueOn, day}})',
  'flag.silenceOrganDecides':
    'No opinion from the third party by {{on, day}}: this authority decides whether to disclose',
  'flag.silenceIsConsent':
    'No opinion from the co-author by {{on, day}}: it is deemed to consent to disclosure',
  'flag.replyWithoutEffect':
    'The opinion came only after {{until, day}} and does not extend the limit for the reply',
  'flag.otherOrganSlow':
    'Another authority has been consulted since {{since, day}} without an answer: please ask again',
  'flag.thirdPartyNotAsked':
    "Refused for a third party's rights, but there is no record that the third party was consulted",
  'flag.tellThirdParty':
    "Disclosed against a third party's will: what is disclosed and why has to be told to the third party in writing",
  'flag.extensionNotNotified': 'The day the applicant was told of the extension is not on record yet',
  'flag.decidedNotServed': 'Decided; to be served by {{dueOn, day}}',
  'flag.overdue': 'The reply was due on {{dueOn, day}}: {{workingDays, working day|working days}} overdue',
  'flag.servedLate': 'The reply was served on {{servedOn, day}}, later than its limit of {{dueOn, day}}',
  'flag.provisional':
    'Holidays after {{horizon, day}} have not been announced, so the due date is provisional',
  'flag.entryLate': 'Under local rules it was to be entered in the platform by {{dueOn, day}}',
  'flag.suitWithoutReview':
    'A suit against a refusal without a review before it: please check (a review has to be applied for first)',
  'flag.coAuthorRefused': 'The co-author does not consent to disclosure',

  'article.reg14': regulations('14'),
  'article.reg15': regulations('15'),
  'article.reg16.p1': regulations('16, paragraph 1'),
  'article.reg16.p2': regulations('16, paragraph 2'),
  'article.reg27': regulations('27'),
  'article.reg29': regulations('29'),
  'article.reg30': regulations('30'),
  'article.reg31': regulations('31'),
  'article.reg31.1': regulations('31(1)'),
  'article.reg31.2': regulations('31(2)'),
  'article.reg31.3': regulations('31(3)'),
  'article.reg32': regulations('32'),
  'article.reg33': regulations('33'),
  'article.reg33.p3': regulations('33, paragraph 3'),
  'article.reg34': regulations('34'),
  'article.reg35': regulations('35'),
  'article.reg36': regulations('36'),
  'article.reg36.1': regulations('36(1)'),
  'article.reg36.2': regulations('36(2)'),
  'article.reg36.3': regulations('36(3)'),
  'article.reg36.4': regulations('36(4)'),
  'article.reg36.5': regulations('36(5)'),
  'article.reg36.6': regulations('36(6)'),
  'article.reg36.7': regulations('36(7)'),
  'article.reg37': regulations('37'),
  'article.reg38': regulations('38'),
  'article.reg39.p1': regulations('39, paragraph 1'),
  'article.reg39.p2': regulations('39, paragraph 2'),
  'article.reg40': regulations('40'),
  'article.reg41': regulations('41'),
  'article.reg42': regulations('42'),
  'article.reg44': regulations('44'),
  'article.reg45': regulations('45'),
  'article.reg51': regulations('51'),
  'article.fee109': 'State Council General Office, Letter [2020] No. 109',
  'article.service235': 'Disclosure Office of the State Council General Office, Letter [2016] No. 235',
  'article.review23': 'Administrative Reconsideration Law, Article 23, paragraph 1(4)',
  'article.review23inaction': 'Administrative Reconsideration Law, Article 23, paragraph 1(3)',
  'article.court2025':
    "Supreme People's Court, Interpretation on Administrative Cases on Open Government Information (2025)",
  'article.holidays': 'Yearly notices of the State Council General Office on public holidays',
  'article.local': 'Local rules',
  'article.setting': "Not laid down by law, by this authority's setting",

  'setting.firstDay': 'First day of the limit',
  'setting.ordinaryPostConfirmedLate':
    'Day of receipt of ordinary post confirmed later than the day it arrived',
  'setting.windowReceipt': 'Day of receipt at a central window',
  'setting.entryDays': 'Working days for entry in the platform',
  'setting.pauseFrom': 'From when consultation stops the limit',
  'setting.replyDay': 'Whether the day an opinion comes in is left out',
  'setting.correctionInTimeBy': 'What makes a notice of correction timely',
  'setting.correctionTermFrom': 'From when the time for correction runs',
  'setting.secondCorrection': 'A second notice of correction',
  'setting.lateCorrection': 'Taking a late correction',
  'setting.latePayment': 'Taking a late payment',
  'setting.lapse': 'What follows when the applicant is late',
  'setting.extensionOnDueDay': 'Whether the limit can be extended on its last day',
  'setting.extensions': 'Number of extensions',
  'setting.extensionAfterRestart': 'Whether an extension holds after the limit starts anew',
  'setting.otherOrganWarningDays': 'Working days until a reminder when another authority is consulted',
  'setting.feePaymentDays': 'Working days for payment',
  'setting.feeClock': 'The limit after payment',
  'setting.electronicService': 'When e-mail or fax counts as served',
  'setting.amendmentReplyDays': 'Working days for the reply to an application for amendment',

  'restart.correction': 'corrected application received',
  'restart.fee': 'fee paid',
  'consultee.thirdParty': 'a third party',
  'consultee.coAuthor': 'the co-author',
  'consultee.otherOrgan': 'another authority',
  'holiday.newYear': 'New Year',
  'holiday.spring': 'Spring Festival',
  'holiday.qingming': 'Qingming Festival',
  'holiday.labour': 'Labour Day',
  'holiday.dragonBoat': 'Dragon Boat Festival',
  'holiday.midAutumn': 'Mid-Autumn Festival',
  'holiday.national': 'National Day',
  number: ' (no. {{id}})',
  withArticle: '{{text}} ({{article}})',
};
