import type { CaseStateName } from './clock.ts';
import type { CaseEventType, Channel, ConsulteeKind } from './event.ts';
import type { AmendmentOutcome, Outcome } from './outcome.ts';
import type { ClockSettingName } from './settings.ts';

/*
 * The Chinese names of the clock's codes: what papers and exports write, and what a page in 简体 shows. The other languages have theirs in
 * renderer/locales.
 */

export const stateNames = {
  draft: '草稿',
  received: '已收到，尚未起算',
  registered: '已登记',
  awaitingCorrection: '待申请人补正',
  awaitingReason: '待申请人说明理由',
  awaitingFee: '待申请人缴费',
  processing: '办理中',
  consulting: '征求意见中',
  decided: '已作出决定，待送达',
  served: '已送达',
  closed: '已终止',
  review: '行政复议中',
  suit: '行政诉讼中',
  proceedingsClosed: '复议、诉讼已审结',
  converted: '已转为主动公开',
  archived: '已归档',
} as const satisfies Record<CaseStateName, string>;

export const consulteeNames = {
  thirdParty: '第三方',
  coAuthor: '共同制作机关',
  otherOrgan: '其他机关',
} as const satisfies Record<ConsulteeKind, string>;

export const channelNames = {
  inPerson: '当面提交',
  signedPost: '邮寄（签收）',
  ordinaryPost: '平常信函',
  internet: '互联网渠道',
  email: '电子邮件',
  fax: '传真',
} as const satisfies Record<Channel, string>;

export const restartNames = {
  correction: '收到补正后的申请',
  fee: '申请人缴费',
} as const satisfies Record<'correction' | 'fee', string>;

export const stepNames = {
  submitted: '提交申请',
  contactFailed: '登记联系未果',
  confirmed: '双方确认收到',
  handedOver: '窗口移交',
  entered: '录入平台',
  handlingStarted: '转入办理',
  correctionAsked: '告知补正',
  correctionServed: '补正告知送达',
  corrected: '收到补正',
  reasonAsked: '要求说明理由',
  reasonJudged: '认定理由是否合理',
  feeAsked: '决定收费',
  feeServed: '收费通知送达',
  feePaid: '申请人缴费',
  consultationSent: '征求意见',
  consultationReceived: '对方收到征求意见书',
  consultationReplied: '对方答复意见',
  consultationClosed: '结束征求意见',
  extended: '延长答复期限',
  decided: '作出决定',
  thirdPartyTold: '书面告知第三方',
  served: '送达答复',
  withdrawn: '申请人撤回',
  reviewFiled: '登记行政复议',
  reviewDecided: '复议审结',
  suitFiled: '登记行政诉讼',
  suitDecided: '诉讼审结',
  publicationProposed: '建议转主动公开',
  publicationAgreed: '同意转主动公开',
  published: '转为主动公开',
  archived: '归档',
} as const satisfies Record<CaseEventType, string>;

export const outcomeNames = {
  alreadyPublic: '已主动公开，告知获取途径',
  granted: '予以公开',
  partial: '部分公开',
  stateSecret: '不予公开：国家秘密',
  forbiddenByLaw: '不予公开：法律、行政法规禁止公开',
  securityAndStability: '不予公开：危及国家安全、公共安全、经济安全、社会稳定',
  thirdPartyRights: '不予公开：保护第三方合法权益',
  internalAffairs: '不予公开：内部事务信息',
  processRecords: '不予公开：过程性信息',
  enforcementFile: '不予公开：行政执法案卷信息',
  administrativeQuery: '不予公开：行政查询事项，告知依专门规定办理',
  notExisting: '无法提供：信息不存在',
  notThisOrgan: '无法提供：不属于本机关负责公开',
  needsProcessing: '无法提供：需要加工、分析',
  stillUnclear: '无法提供：补正后仍不明确',
  petition: '不予处理：信访、投诉、举报事项',
  repeated: '不予处理：重复申请',
  publication: '不予处理：公开出版物，告知获取途径',
  excessive: '不予处理：无正当理由大量反复申请',
  confirmation: '不予处理：要求确认或重新出具已获取信息',
  correctionLapsed: '逾期不补正，不再处理',
  feeLapsed: '逾期不缴费，不再处理',
  other: '其他处理',
  amended: '予以更正',
  notAmended: '不予更正',
  forwarded: '转送有权更正的机关并告知',
  redirected: '告知向有权更正的机关提出',
} as const satisfies Record<Outcome | AmendmentOutcome, string>;

export const settingNames = {
  firstDay: '期限起算日',
  ordinaryPostConfirmedLate: '平常信函晚于收到日确认的收到日',
  windowReceipt: '集中受理窗口的收到日',
  entryDays: '录入平台的工作日数',
  pauseFrom: '征求意见扣除时间的起点',
  replyDay: '收到意见当日是否扣除',
  correctionInTimeBy: '补正告知是否及时的认定',
  correctionTermFrom: '补正期限的起点',
  secondCorrection: '再次告知补正',
  lateCorrection: '逾期补正的接收',
  latePayment: '逾期缴费的接收',
  lapse: '申请人逾期的处理',
  extensionOnDueDay: '期限届满当日能否延期',
  extensions: '延期次数',
  extensionAfterRestart: '重新起算后原延期是否有效',
  otherOrganWarningDays: '征求其他机关意见的提醒工作日数',
  feePaymentDays: '缴费期限的工作日数',
  feeClock: '缴费后的期限',
  electronicService: '电子邮件、传真送达的认定',
  amendmentReplyDays: '更正申请的答复工作日数',
} as const satisfies Record<ClockSettingName, string>;

/** The State Council's holidays, as the calendar names them (core/calendar/national.ts). */
export const holidayNames = {
  newYear: '元旦',
  spring: '春节',
  qingming: '清明',
  labour: '劳动节',
  dragonBoat: '端午',
  midAutumn: '中秋',
  national: '国庆节',
} as const;
