import type {
  DayReason,
  FlagReason,
  Message,
  MessageKey,
  RefusalReason,
} from '../../../contract/applications/message.ts';
import { channelNames, consulteeNames, outcomeNames, restartNames, stateNames, stepNames } from './names.ts';

type Params<M extends Message, K extends MessageKey> = Extract<M, { key: K }>['params'];
type Sentences<M extends Message> = { readonly [K in M['key']]: (params: Params<M, K>) => string };

/** The label of a code that a message carries as plain text; the code itself where there is none. */
const labelled = (labels: Readonly<Record<string, string>>, code: string): string => labels[code] ?? code;

/** Empty where no particular one was meant. */
const numbered = (id: string): string => (id === '' ? '' : `（编号${id}）`);

const dayOf = (civil: string): string =>
  `${Number(civil.slice(0, 4))}年${Number(civil.slice(5, 7))}月${Number(civil.slice(8, 10))}日`;

const days: Sentences<DayReason> = {
  'day.counted': ({ n }) => `第${n}个工作日`,
  'day.makeup': ({ n }) => `调休上班，第${n}个工作日`,
  'day.countedUnknown': ({ n }) => `暂按工作日计，第${n}个工作日（当年放假安排尚未公布）`,
  'day.weekend': () => '周末，不计',
  'day.weekendUnknown': () => '暂按周末不计（当年放假安排尚未公布）',
  'day.holiday': ({ name }) => `${name}放假，不计`,
  'day.receipt': () => '收到申请之日，不计入期限',
  'day.restart': ({ by }) => `${restartNames[by]}之日，期限自次日重新起算`,
  'day.beforeRestart': ({ by, on }) => `${dayOf(on)}${restartNames[by]}，此前的期限不再计算`,
  'day.awaitingCorrection': ({ since }) => `${dayOf(since)}告知补正，等待补正，不计`,
  'day.awaitingFee': ({ since }) => `${dayOf(since)}通知缴费，等待缴费，不计`,
  'day.paused': ({ with: consultee, since }) =>
    `${dayOf(since)}起征求${consulteeNames[consultee]}意见，所需时间不计`,
  'day.pausedForFee': ({ since }) => `${dayOf(since)}起等待缴费，不计`,
};

const refusals: Sentences<RefusalReason> = {
  'refusal.noCase': () => '还没有提交申请',
  'refusal.alreadySubmitted': () => '申请已经提交',
  'refusal.inFuture': ({ at, today }) => `${dayOf(at)}晚于今天（${dayOf(today)}），尚未发生的事不能登记`,
  'refusal.notReceived': () => '尚未确认收到申请，期限没有起算',
  'refusal.over': ({ state }) => `案件${labelled(stateNames, state)}，不能再办理这一步`,
  'refusal.notDecided': () => '尚未作出决定',
  'refusal.notServed': () => '答复尚未送达',
  'refusal.once': ({ type }) => `“${stepNames[type]}”已经登记过，只能一次`,
  'refusal.noConfirmationNeeded': ({ channel }) =>
    `${labelled(channelNames, channel)}不需要双方确认，或者已经确认`,
  'refusal.noWindow': () => '不是集中受理窗口收到的申请，无需移交',
  'refusal.oralOnlyInPerson': () => '口头申请应当当面提出',
  'refusal.oralNotReadBack': () => '口头申请应当由工作机构代为填写，并经申请人确认',
  'refusal.notForAmendment': () => '更正申请不适用这一步',
  'refusal.awaitingCorrection': () => '正在等待申请人补正',
  'refusal.awaitingFee': () => '正在等待申请人缴费',
  'refusal.secondCorrection': () => '补正应当一次性告知，已经告知过',
  'refusal.nothingToCorrect': () => '没有待补正的告知',
  'refusal.termBeforeNotice': ({ on }) => `期限${dayOf(on)}不晚于告知之日，不合理`,
  'refusal.correctionLate': ({ until }) => `补正期限已于${dayOf(until)}届满，且没有正当理由`,
  'refusal.correctionNotLate': ({ until }) => `补正期限至${dayOf(until)}，尚未届满`,
  'refusal.termNotRunning': () => '没有待补正或者待缴费的期限，或者通知尚未送达',
  'refusal.noReasonAsked': () => '没有要求申请人说明理由',
  'refusal.delayNotLater': ({ dueOn }) => `延迟答复的日期应当晚于${dayOf(dueOn)}`,
  'refusal.delayWithoutReason': () => '理由不合理的，不能确定延迟答复的期限',
  'refusal.noFeeAsked': () => '没有待缴的费用，或者通知已经送达',
  'refusal.paymentLate': ({ until }) => `缴费期限已于${dayOf(until)}届满，且没有正当理由`,
  'refusal.paymentNotLate': ({ until }) => `缴费期限至${dayOf(until)}，尚未届满`,
  'refusal.consultationKnown': ({ id }) => `征求意见编号${id}已经用过`,
  'refusal.consultationUnknown': ({ id }) => `没有可登记的征求意见${numbered(id)}`,
  'refusal.consultationEnded': ({ id }) => `编号${id}的征求意见已经收到、答复或者结束`,
  'refusal.consulting': ({ id }) => `编号${id}的征求意见期限未满，尚未得到答复；不再需要的，先结束征求意见`,
  'refusal.extensionNotApproved': () => '延长答复期限应当经政府信息公开工作机构负责人同意',
  'refusal.extensionTooLong': ({ left }) => `延长最多不超过20个工作日，还可延长${left}个工作日`,
  'refusal.extensionAgain': ({ times }) => `答复期限只能延长${times}次`,
  'refusal.extensionLate': ({ dueOn }) => `答复期限已于${dayOf(dueOn)}届满，不能再延长`,
  'refusal.outcomeOfOtherKind': ({ outcome }) => `“${labelled(outcomeNames, outcome)}”不适用于这类申请`,
  'refusal.notCorrectedYet': () => '申请人没有补正过，不能以补正后仍不明确答复',
  'refusal.notExcessive': () => '应当先要求说明理由，并认定理由不合理',
  'refusal.groundsMissing': () => '部分公开应当说明其余部分的依据',
  'refusal.groundsNotRefusals': ({ ground }) =>
    `“${labelled(outcomeNames, ground)}”不能作为不公开其余部分的依据`,
  'refusal.noEvidence': () => '没有证据证明记录不准确',
  'refusal.reasonMissing': ({ outcome }) => `“${labelled(outcomeNames, outcome)}”应当说明理由，否则不能送达`,
  'refusal.partialNotConsidered': ({ outcome }) =>
    `“${labelled(outcomeNames, outcome)}”应当先考虑能否区分处理，否则不能送达`,
  'refusal.notPostalEnterprise': () => '邮寄送达应当通过邮政企业，不得使用其他快递',
  'refusal.cashOnDelivery': () => '邮寄送达不得由申请人到付邮费',
  'refusal.notAcknowledged': () => '按本机关设置，电子邮件、传真送达应当有申请人的确认日期',
  'refusal.serviceBeforeDecision': ({ on }) => `送达不能早于作出决定之日（${dayOf(on)}）`,
  'refusal.noThirdParty': () => '没有征求过第三方意见',
  'refusal.notReviewable': () => '答复尚未送达，也没有逾期，尚不能复议、诉讼',
  'refusal.proceedingKnown': ({ id }) => `复议、诉讼编号${id}已经用过`,
  'refusal.proceedingUnknown': ({ id }) => `没有可登记结果的复议、诉讼${numbered(id)}`,
  'refusal.proceedingDecided': ({ id }) => `编号${id}已经审结`,
  'refusal.proceedingOpen': ({ id }) => `编号${id}的复议、诉讼尚未审结，不能归档`,
  'refusal.notAgreed': () => '尚未同意转为主动公开',
  'refusal.upsetsLater': ({ type, at }) =>
    `补登后，${dayOf(at)}已登记的“${stepNames[type]}”就不能成立，请核对日期`,
};

const flags: Sentences<FlagReason> = {
  'flag.confirmedLate': ({ arrivedOn }) => `平常信函应当在收到当日（${dayOf(arrivedOn)}）与申请人确认`,
  'flag.contactFailed': ({ times }) => `联系申请人未果${times}次，期限尚未起算`,
  'flag.correctionLate': ({ dueOn }) => `补正告知应当在${dayOf(dueOn)}前完成，已经逾期`,
  'flag.correctionAgain': () => '补正应当一次性告知，本件告知不止一次',
  'flag.correctionLapse': ({ until }) =>
    `补正期限已于${dayOf(until)}届满，可以作逾期不补正处理，请工作人员决定`,
  'flag.correctedLate': ({ until }) => `补正晚于${dayOf(until)}，因正当理由等接收`,
  'flag.feeLapse': ({ until }) => `缴费期限已于${dayOf(until)}届满，可以作逾期不缴费处理，请工作人员决定`,
  'flag.paidLate': ({ until }) => `缴费晚于${dayOf(until)}，因正当理由等接收`,
  'flag.feeLate': ({ dueOn }) => `收费通知应当在办理期限内（${dayOf(dueOn)}前）发出`,
  'flag.silenceOrganDecides': ({ on }) => `第三方至${dayOf(on)}未提出意见，由本机关决定是否公开`,
  'flag.silenceIsConsent': ({ on }) => `共同制作机关至${dayOf(on)}未提出意见，视为同意公开`,
  'flag.replyWithoutEffect': ({ until }) => `意见在${dayOf(until)}之后才收到，不延长答复期限`,
  'flag.otherOrganSlow': ({ since }) => `${dayOf(since)}起征求其他机关意见，久未答复，请催办`,
  'flag.thirdPartyNotAsked': () => '以第三方合法权益为由不公开，但没有征求第三方意见的记录',
  'flag.tellThirdParty': () => '违背第三方意愿公开的，应当将决定公开的内容和理由书面告知第三方',
  'flag.extensionNotNotified': () => '延期尚未登记告知申请人的日期',
  'flag.decidedNotServed': ({ dueOn }) => `已作出决定，应当在${dayOf(dueOn)}前送达`,
  'flag.overdue': ({ dueOn, workingDays }) => `答复期限已于${dayOf(dueOn)}届满，逾期${workingDays}个工作日`,
  'flag.servedLate': ({ dueOn, servedOn }) => `答复于${dayOf(servedOn)}送达，晚于期限${dayOf(dueOn)}`,
  'flag.provisional': ({ horizon }) => `${dayOf(horizon)}以后的放假安排尚未公布，期限为暂定`,
  'flag.entryLate': ({ dueOn }) => `按本地规定应当在${dayOf(dueOn)}前录入平台`,
  'flag.suitWithoutReview': () => '对不予公开的决定未经复议直接起诉，请核对（应当先申请行政复议）',
  'flag.coAuthorRefused': () => '共同制作机关不同意公开',
};

const sentences = { ...days, ...refusals, ...flags };

/** The Chinese sentence of a message, ready to show or print. */
export const inChinese = (message: Message): string => {
  const speak = sentences[message.key] as (params: Message['params']) => string; // key and params belong together by Message's type
  return speak(message.params);
};

/** The same message with its sentence. */
export const spoken = <M extends Message>(message: M): M & { readonly text: string } => ({
  ...message,
  text: inChinese(message),
});
