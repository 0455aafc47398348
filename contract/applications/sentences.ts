import type { MessageKey } from './message.ts';

/**
 * What each message of the law's clock says, in Chinese, for papers, the command line and the page in 简体; the page's other languages have the same
 * sentences in locales/law.ts. `{{…}}` is a fact of the message; after the comma stands what kind of fact it is, so that each language says it its own way.
 */
export const lawSentences = {
  'day.counted': '第{{n}}个工作日',
  'day.makeup': '调休上班，第{{n}}个工作日',
  'day.countedUnknown': '暂按工作日计，第{{n}}个工作日（当年放假安排尚未公布）',
  'day.weekend': '周末，不计',
  'day.weekendUnknown': '暂按周末不计（当年放假安排尚未公布）',
  'day.holiday': '{{name, holiday}}放假，不计',
  'day.receipt': '收到申请之日，不计入期限',
  'day.restart': '{{by, restart}}之日，期限自次日重新起算',
  'day.beforeRestart': '{{on, day}}{{by, restart}}，此前的期限不再计算',
  'day.awaitingCorrection': '{{since, day}}告知补正，等待补正，不计',
  'day.awaitingFee': '{{since, day}}通知缴费，等待缴费，不计',
  'day.paused': '{{since, day}}起征求{{with, consultee}}意见，所需时间不计',
  'day.pausedForFee': '{{since, day}}起等待缴费，不计',

  'refusal.noCase': '还没有提交申请',
  'refusal.alreadySubmitted': '申请已经提交',
  'refusal.inFuture': '{{at, day}}晚于今天（{{today, day}}），尚未发生的事不能登记',
  'refusal.notReceived': '尚未确认收到申请，期限没有起算',
  'refusal.over': '案件{{state, state}}，不能再办理这一步',
  'refusal.notDecided': '尚未作出决定',
  'refusal.notServed': '答复尚未送达',
  'refusal.once': '“{{type, step}}”已经登记过，只能一次',
  'refusal.noConfirmationNeeded': '{{channel, channel}}不需要双方确认，或者已经确认',
  'refusal.noWindow': '不是集中受理窗口收到的申请，无需移交',
  'refusal.oralOnlyInPerson': '口头申请应当当面提出',
  'refusal.oralNotReadBack': '口头申请应当由工作机构代为填写，并经申请人确认',
  'refusal.notForAmendment': '更正申请不适用这一步',
  'refusal.awaitingCorrection': '正在等待申请人补正',
  'refusal.awaitingFee': '正在等待申请人缴费',
  'refusal.secondCorrection': '补正应当一次性告知，已经告知过',
  'refusal.nothingToCorrect': '没有待补正的告知',
  'refusal.termBeforeNotice': '期限{{on, day}}不晚于告知之日，不合理',
  'refusal.correctionLate': '补正期限已于{{until, day}}届满，且没有正当理由',
  'refusal.correctionNotLate': '补正期限至{{until, day}}，尚未届满',
  'refusal.termNotRunning': '没有待补正或者待缴费的期限，或者通知尚未送达',
  'refusal.noReasonAsked': '没有要求申请人说明理由',
  'refusal.delayNotLater': '延迟答复的日期应当晚于{{dueOn, day}}',
  'refusal.delayWithoutReason': '理由不合理的，不能确定延迟答复的期限',
  'refusal.noFeeAsked': '没有待缴的费用，或者通知已经送达',
  'refusal.paymentLate': '缴费期限已于{{until, day}}届满，且没有正当理由',
  'refusal.paymentNotLate': '缴费期限至{{until, day}}，尚未届满',
  'refusal.consultationKnown': '征求意见编号{{id}}已经用过',
  'refusal.consultationUnknown': '没有可登记的征求意见{{id, number}}',
  'refusal.consultationEnded': '编号{{id}}的征求意见已经收到、答复或者结束',
  'refusal.consulting': '编号{{id}}的征求意见期限未满，尚未得到答复；不再需要的，先结束征求意见',
  'refusal.extensionNotApproved': '延长答复期限应当经政府信息公开工作机构负责人同意',
  'refusal.extensionTooLong': '延长最多不超过20个工作日，还可延长{{left}}个工作日',
  'refusal.extensionAgain': '答复期限只能延长{{times}}次',
  'refusal.extensionLate': '答复期限已于{{dueOn, day}}届满，不能再延长',
  'refusal.outcomeOfOtherKind': '“{{outcome, outcome}}”不适用于这类申请',
  'refusal.notCorrectedYet': '申请人没有补正过，不能以补正后仍不明确答复',
  'refusal.notExcessive': '应当先要求说明理由，并认定理由不合理',
  'refusal.groundsMissing': '部分公开应当说明其余部分的依据',
  'refusal.groundsNotRefusals': '“{{ground, outcome}}”不能作为不公开其余部分的依据',
  'refusal.noEvidence': '没有证据证明记录不准确',
  'refusal.reasonMissing': '“{{outcome, outcome}}”应当说明理由，否则不能送达',
  'refusal.partialNotConsidered': '“{{outcome, outcome}}”应当先考虑能否区分处理，否则不能送达',
  'refusal.notPostalEnterprise': '邮寄送达应当通过邮政企业，不得使用其他快递',
  'refusal.cashOnDelivery': '邮寄送达不得由申请人到付邮费',
  'refusal.notAcknowledged': '按本机关设置，电子邮件、传真送达应当有申请人的确认日期',
  'refusal.serviceBeforeDecision': '送达不能早于作出决定之日（{{on, day}}）',
  'refusal.noThirdParty': '没有征求过第三方意见',
  'refusal.notReviewable': '答复尚未送达，也没有逾期，尚不能复议、诉讼',
  'refusal.proceedingKnown': '复议、诉讼编号{{id}}已经用过',
  'refusal.proceedingUnknown': '没有可登记结果的复议、诉讼{{id, number}}',
  'refusal.proceedingDecided': '编号{{id}}已经审结',
  'refusal.proceedingOpen': '编号{{id}}的复议、诉讼尚未审结，不能归档',
  'refusal.notAgreed': '尚未同意转为主动公开',
  'refusal.upsetsLater': '补登后，{{at, day}}已登记的“{{type, step}}”就不能成立，请核对日期',

  'flag.confirmedLate': '平常信函应当在收到当日（{{arrivedOn, day}}）与申请人确认',
  'flag.contactFailed': '联系申请人未果{{times}}次，期限尚未起算',
  'flag.correctionLate': '补正告知应当在{{dueOn, day}}前完成，已经逾期',
  'flag.correctionAgain': '补正应当一次性告知，本件告知不止一次',
  'flag.correctionLapse': '补正期限已于{{until, day}}届满，可以作逾期不补正处理，请工作人员决定',
  'flag.correctedLate': '补正晚于{{until, day}}，因正当理由等接收',
  'flag.feeLapse': '缴费期限已于{{until, day}}届满，可以作逾期不缴费处理，请工作人员决定',
  'flag.paidLate': '缴费晚于{{until, day}}，因正当理由等接收',
  'flag.feeLate': '收费通知应当在办理期限内（{{dueOn, day}}前）发出',
  'flag.silenceOrganDecides': '第三方至{{on, day}}未提出意见，由本机关决定是否公开',
  'flag.silenceIsConsent': '共同制作机关至{{on, day}}未提出意见，视为同意公开',
  'flag.replyWithoutEffect': '意见在{{until, day}}之后才收到，不延长答复期限',
  'flag.otherOrganSlow': '{{since, day}}起征求其他机关意见，久未答复，请催办',
  'flag.thirdPartyNotAsked': '以第三方合法权益为由不公开，但没有征求第三方意见的记录',
  'flag.tellThirdParty': '违背第三方意愿公开的，应当将决定公开的内容和理由书面告知第三方',
  'flag.extensionNotNotified': '延期尚未登记告知申请人的日期',
  'flag.decidedNotServed': '已作出决定，应当在{{dueOn, day}}前送达',
  'flag.overdue': '答复期限已于{{dueOn, day}}届满，逾期{{workingDays}}个工作日',
  'flag.servedLate': '答复于{{servedOn, day}}送达，晚于期限{{dueOn, day}}',
  'flag.provisional': '{{horizon, day}}以后的放假安排尚未公布，期限为暂定',
  'flag.entryLate': '按本地规定应当在{{dueOn, day}}前录入平台',
  'flag.suitWithoutReview': '对不予公开的决定未经复议直接起诉，请核对（应当先申请行政复议）',
  'flag.coAuthorRefused': '共同制作机关不同意公开',
} as const satisfies Record<MessageKey, string>;

/** Kinds of facts that a language says its own way. `number`: the number of a consultation or a proceeding; empty where no particular one was meant. */
export type FactKind =
  | 'day'
  | 'state'
  | 'step'
  | 'channel'
  | 'outcome'
  | 'restart'
  | 'consultee'
  | 'holiday'
  | 'number';
