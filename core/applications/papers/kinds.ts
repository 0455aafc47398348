import type { AmendmentOutcome, Outcome } from '../../../contract/applications/outcome.ts';
import type { PaperKind } from '../../../contract/papers.ts';
import type { FieldName } from './fields.ts';

/** What a paper is. */
export type PaperSpec = {
  readonly title: string;
  /** carries a number of its own */
  readonly numbered: boolean;
  /** fields its template may hold */
  readonly fields: readonly FieldName[];
  /** those of them that staff write, in order; the rest comes from the case */
  readonly written: readonly FieldName[];
  /** what the paper must state: its template must hold it, and it may not be empty when the paper is finished (domain 2.5, 3.2) */
  readonly must: readonly FieldName[];
};

const always: readonly FieldName[] = ['单位名称', '受理编号', '落款日期', '咨询电话', '经办人'];
const toApplicant: readonly FieldName[] = [...always, '编号', '申请人', '收到日期', '申请内容'];
/** A third party or another organ learns what is asked, and no more of the applicant than it needs. */
const toOthers: readonly FieldName[] = [...always, '编号', '收件人'];

const paper = (
  title: string,
  base: readonly FieldName[],
  { fields = [], written = [], must, numbered = true }: Partial<PaperSpec> & { must: readonly FieldName[] },
): PaperSpec => ({ title, numbered, fields: [...base, ...fields, ...written], written, must });

/** 答复书: the request restated, decision, provision, reason, remedy (domain 3.2, common to all). */
const reply = (title: string, written: readonly FieldName[], must: readonly FieldName[]): PaperSpec =>
  paper(title, toApplicant, {
    fields: ['决定', '决定依据', '救济途径', '提供方式'],
    written,
    must: ['申请人', '收到日期', '申请内容', '救济途径', ...must],
  });

export const paperSpecs: Readonly<Record<PaperKind, PaperSpec>> = {
  registration: paper('政府信息公开申请登记表', [...always, '申请人', '收到日期', '申请内容'], {
    numbered: false,
    fields: [
      ...([
        '申请人类别',
        '证件名称',
        '证件号码',
        '工作单位',
        '法定代表人',
        '联系人',
        '联系电话',
        '通信地址',
      ] as const),
      ...([
        '邮政编码',
        '电子邮箱',
        '传真',
        '代理人',
        '代理人证件号码',
        '提供方式',
        '提交渠道',
        '提交材料',
      ] as const),
      ...(['收到依据', '录入日期', '答复期限', '办理过程'] as const),
    ],
    written: ['备注'],
    must: ['受理编号', '申请人', '收到日期', '提交渠道', '答复期限'],
  }),
  receipt: paper('政府信息公开申请接收回执', [...always, '申请人', '收到日期', '申请内容'], {
    numbered: false,
    fields: ['收到依据', '提交材料', '答复期限', '期限说明'],
    written: ['备注'],
    must: ['受理编号', '收到日期', '收到依据', '提交材料', '答复期限'],
  }),
  // art.30: every matter at once, a reasonable limit, and what follows if it passes
  correction: paper('政府信息公开申请补正告知书', toApplicant, {
    fields: ['补正期限'],
    written: ['补正事项', '逾期后果', '补正指导'],
    must: ['申请人', '收到日期', '补正事项', '补正期限', '逾期后果'],
  }),
  reason: paper('政府信息公开申请说明理由告知书', toApplicant, {
    fields: ['说明期限'],
    written: ['申请情况', '逾期后果'],
    must: ['申请人', '申请情况', '说明期限'],
  }),
  extension: paper('政府信息公开延期答复告知书', toApplicant, {
    fields: ['延长工作日数', '新答复期限', '批准人'],
    written: ['延长理由'],
    must: ['申请人', '延长工作日数', '新答复期限', '延长理由'],
  }),
  opinionRequest: paper('政府信息公开征求意见书（第三方）', toOthers, {
    fields: ['征求期限', '沉默后果'],
    written: ['收件人', '征求内容'],
    must: ['收件人', '征求内容', '征求期限', '沉默后果'],
  }),
  opinionForm: paper('政府信息公开征求意见确认函', toOthers, {
    numbered: false,
    written: ['收件人', '征求内容'],
    must: ['收件人', '征求内容'],
  }),
  pause: paper('政府信息公开征求意见告知书', toApplicant, {
    fields: ['征求对象', '期限说明'],
    must: ['申请人', '征求对象', '期限说明'],
  }),
  thirdPartyNotice: paper('政府信息依申请公开告知书（第三方）', toOthers, {
    written: ['收件人', '公开内容', '公开理由'],
    must: ['收件人', '公开内容', '公开理由'],
  }),
  coAuthorRequest: paper('政府信息公开征求意见书（共同制作机关）', toOthers, {
    fields: ['征求期限', '沉默后果'],
    written: ['收件人', '征求内容'],
    must: ['收件人', '征求内容', '征求期限', '沉默后果'],
  }),
  assistance: paper('政府信息公开申请协办函', toOthers, {
    written: ['收件人', '协办事项', '协办期限'],
    must: ['收件人', '协办事项', '协办期限'],
  }),
  fee: paper('政府信息公开信息处理费收费通知书', toApplicant, {
    fields: ['收费依据', '收费金额', '缴费期限'],
    written: ['收费标准', '缴费方式', '逾期后果'],
    must: ['申请人', '收费依据', '收费标准', '收费金额', '缴费方式', '缴费期限'],
  }),
  replyGranted: reply(
    '政府信息公开申请答复书（予以公开）',
    ['公开内容', '理由'],
    ['公开内容', '提供方式', '决定依据'],
  ),
  replyAlreadyPublic: reply('政府信息公开申请答复书（已主动公开）', ['获取途径'], ['获取途径', '决定依据']),
  replyPartial: reply(
    '政府信息公开申请答复书（部分公开）',
    ['公开内容', '理由'],
    ['公开内容', '理由', '决定依据'],
  ),
  replySecret: reply('政府信息公开申请答复书（不予公开）', ['理由'], ['理由', '决定', '决定依据']),
  replyForbidden: reply(
    '政府信息公开申请答复书（法律、行政法规禁止公开）',
    ['法律依据', '理由'],
    ['法律依据', '理由', '决定依据'],
  ),
  replyThirdParty: reply('政府信息公开申请答复书（涉及第三方合法权益）', ['理由'], ['理由', '决定依据']),
  replyInternal: reply(
    '政府信息公开申请答复书（内部事务、过程性信息、执法案卷）',
    ['理由'],
    ['理由', '决定', '决定依据'],
  ),
  replyQuery: reply('政府信息公开申请答复书（行政查询事项）', ['办理途径'], ['办理途径', '决定依据']),
  replyNotExisting: reply('政府信息公开申请答复书（信息不存在）', ['检索情况'], ['检索情况', '决定依据']),
  replyNotOurs: reply(
    '政府信息公开申请答复书（非本机关负责公开）',
    ['理由', '应向机关'],
    ['理由', '决定依据'],
  ),
  replyProcessing: reply('政府信息公开申请答复书（需要加工、分析）', ['理由'], ['理由', '决定依据']),
  replyUnclear: reply(
    '政府信息公开申请答复书（补正后仍不明确）',
    ['告知情况', '理由'],
    ['告知情况', '理由', '决定依据'],
  ),
  replyPetition: reply(
    '政府信息公开申请答复书（信访、投诉、举报）',
    ['理由', '反映渠道'],
    ['理由', '决定依据'],
  ),
  replyRepeated: reply('政府信息公开申请答复书（不予重复处理）', ['原答复'], ['原答复', '决定依据']),
  replyPublication: reply('政府信息公开申请答复书（公开出版物）', ['获取途径'], ['获取途径', '决定依据']),
  replyExcessive: reply(
    '政府信息公开申请答复书（申请数量、频次明显不合理）',
    ['申请情况', '理由'],
    ['申请情况', '理由', '决定依据'],
  ),
  // the regulation has no article of its own for it
  replyConfirmation: reply('政府信息公开申请答复书（要求确认或重新出具）', ['理由'], ['理由']),
  replyCorrectionLapsed: reply(
    '政府信息公开申请终止办理告知书（逾期不补正）',
    ['告知情况'],
    ['告知情况', '决定依据'],
  ),
  replyFeeLapsed: reply(
    '政府信息公开申请终止办理告知书（逾期不缴费）',
    ['告知情况'],
    ['告知情况', '决定依据'],
  ),
  replyOther: reply('政府信息公开申请告知书', ['理由'], ['理由']),
  replyAmended: reply('政府信息更正申请答复书（予以更正）', ['更正内容'], ['更正内容', '决定依据']),
  replyNotAmended: reply('政府信息更正申请答复书（不予更正）', ['理由'], ['理由', '决定依据']),
  replyForwarded: reply('政府信息更正申请告知书（转送）', ['应向机关'], ['应向机关', '决定依据']),
  replyRedirected: reply('政府信息更正申请告知书（向有权机关提出）', ['应向机关'], ['应向机关', '决定依据']),
  serviceReturn: paper('送达回证', [...always, '申请人'], {
    numbered: false,
    fields: ['送达方式', '送达日期'],
    written: ['送达文书', '送达地点', '签收人', '备注'],
    must: ['申请人', '送达文书'],
  }),
  archiveList: paper('归档目录', [...always, '申请人', '申请内容', '收到日期'], {
    numbered: false,
    fields: ['案卷目录', '决定'],
    written: ['保管期限', '备注'],
    must: ['案卷目录', '保管期限'],
  }),
};

/** The paper an outcome is told by. */
export const replyPapers: Readonly<Record<Outcome | AmendmentOutcome, PaperKind>> = {
  alreadyPublic: 'replyAlreadyPublic',
  granted: 'replyGranted',
  partial: 'replyPartial',
  stateSecret: 'replySecret',
  forbiddenByLaw: 'replyForbidden',
  securityAndStability: 'replySecret',
  thirdPartyRights: 'replyThirdParty',
  internalAffairs: 'replyInternal',
  processRecords: 'replyInternal',
  enforcementFile: 'replyInternal',
  administrativeQuery: 'replyQuery',
  notExisting: 'replyNotExisting',
  notThisOrgan: 'replyNotOurs',
  needsProcessing: 'replyProcessing',
  stillUnclear: 'replyUnclear',
  petition: 'replyPetition',
  repeated: 'replyRepeated',
  publication: 'replyPublication',
  excessive: 'replyExcessive',
  confirmation: 'replyConfirmation',
  correctionLapsed: 'replyCorrectionLapsed',
  feeLapsed: 'replyFeeLapsed',
  other: 'replyOther',
  amended: 'replyAmended',
  notAmended: 'replyNotAmended',
  forwarded: 'replyForwarded',
  redirected: 'replyRedirected',
};
