import { articles } from '../../../contract/applications/article.ts';
import type { ClockView, OutcomeView } from '../../../contract/applications/clock.ts';
import type {
  ApplicantKind,
  Carrier,
  CaseEventType,
  EventOf,
  Term,
} from '../../../contract/applications/event.ts';
import type { ApplicationForm, Identity, Material } from '../../../contract/applications/form.ts';
import { stepNames } from '../../../contract/applications/names.ts';
import type { Output } from '../../../contract/index.ts';
import type { FieldName, FieldValue } from './fields.ts';
import {
  channelWords,
  deliveryWords,
  identityWords,
  kindWords,
  materialWords,
  servedWords,
} from './words.ts';

export type CaseFile = Output<'applications.open'>;
export type Entry = CaseFile['entries'][number];

/** All a paper is filled from. */
export type PaperFacts = {
  readonly file: CaseFile;
  /** the entry of the case the paper belongs to; null for one that belongs to the whole case */
  readonly about: Entry | null;
  /** the decision, taken or proposed */
  readonly outcome: OutcomeView | null;
  /** 救济途径, by the law of the day of the decision */
  readonly remedy: string | null;
  readonly unit: string;
  readonly enquiryPhone: string;
  /** staff name */
  readonly by: string;
  /** `YYYY-MM-DD`, the day on the paper */
  readonly today: string;
  /** null until the paper is finished */
  readonly number: string | null;
  /** last day of a term in working days that starts on a day */
  readonly after: (from: string, workingDays: number) => string;
  /** 案卷目录 */
  readonly items: readonly { readonly title: string; readonly on: string; readonly note: string }[];
};

/** `2026年3月2日` */
export const dayWords = (day: string): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
const dayOr = (day: string | null | undefined, otherwise: string) => (day ? dayWords(day) : otherwise);

const eventOf = <T extends CaseEventType>({ about }: PaperFacts, type: T): EventOf<T> | null =>
  about?.event?.type === type ? (about.event as EventOf<T>) : null;
const said = ({ about }: PaperFacts): string => about?.particulars?.text ?? '';
/** The last entry of a step, whatever the paper belongs to. */
const last = ({ file }: PaperFacts, type: CaseEventType): Entry | undefined =>
  file.entries.findLast(({ event }) => event?.type === type);

const termWords = (term: Term | undefined, from: string): string =>
  !term
    ? ''
    : 'on' in term
      ? `${dayWords(term.on)}前`
      : `自收到本告知书之日起${term.workingDays}个工作日内（从出具之日算起为${from}）`;

const numberOf = (identity: Identity | undefined): string => identity?.number ?? '';
const asked = (form: ApplicationForm | null): string => {
  if (!form) return '';
  if (form.caseKind === 'amendment')
    return `更正“${form.amendment.record}”：${form.amendment.wrong}；应为：${form.amendment.right}`;
  const { name, docNo, indexNo, description } = form.request;
  return [
    name,
    ...(docNo ? [`文号：${docNo}`] : []),
    ...(indexNo ? [`索引号：${indexNo}`] : []),
    ...(description ? [`特征描述：${description}`] : []),
  ].join('；');
};

const natural = ({ file: { form } }: PaperFacts) =>
  form?.applicant.kind === 'natural' ? form.applicant : null;
const body = ({ file: { form } }: PaperFacts) =>
  form && form.applicant.kind !== 'natural' ? form.applicant : null;

/** The day the clock takes as the receipt, and the item of art.31 it rests on. */
const receiptBasis = ({ file }: PaperFacts): string => {
  const first = file.entries.find(({ event }) => event?.type === 'submitted')?.event;
  if (first?.type !== 'submitted') return '';
  return channelWords[first.channel].basis;
};

const dueWords = (clock: ClockView): string =>
  clock.dueOn
    ? `${dayWords(clock.dueOn)}${clock.provisional ? '（暂定，当年放假安排尚未公布）' : ''}`
    : clock.noDue === 'awaitingCorrection'
      ? '收到补正后重新计算'
      : clock.noDue === 'awaitingFee'
        ? '缴费后重新计算'
        : clock.noDue === 'consulting'
          ? '收到意见后确定'
          : clock.noDue === 'notReceived'
            ? '确认收到后确定'
            : '';

const steps = ({ file }: PaperFacts) =>
  file.entries.flatMap(({ event, actor }) =>
    event
      ? [
          {
            日期: dayWords(event.at),
            事项: stepNames[event.type],
            经办人: actor === 'visitor' ? '申请人（自助终端）' : actor,
          },
        ]
      : [],
  );

const grounds: Partial<Record<OutcomeView['outcome'], string>> = {
  granted: '您申请获取的政府信息属于可以公开的范围，现予以公开。',
  stillUnclear: '您补正后的申请内容仍不明确，本机关无法据此确定您所申请的政府信息。',
  notThisOrgan: '您申请获取的信息不属于本机关负责公开。',
  needsProcessing: '您申请获取的信息需要对现有政府信息进行加工、分析，本机关可以不予提供。',
  petition: '您提交的内容属于信访、投诉、举报等活动，不作为政府信息公开申请处理。',
  confirmation: '您要求对已经获取的信息进行确认或者重新出具，本机关不予处理。',
};

/** What each field says by the case alone; for what staff write it is where they begin. */
export const values: Readonly<Record<FieldName, (facts: PaperFacts) => FieldValue>> = {
  单位名称: ({ unit }) => unit,
  编号: ({ number }) => number ?? '（编号定稿时生成）',
  受理编号: ({ file }) => file.row.number,
  申请人: ({ file }) => file.form?.applicant.name ?? '',
  收件人: () => '',
  收到日期: ({ file }) => dayOr(file.clock.receivedOn, ''),
  收到依据: receiptBasis,
  申请内容: ({ file }) => asked(file.form),
  落款日期: ({ today }) => dayWords(today),
  咨询电话: ({ enquiryPhone }) => enquiryPhone,
  经办人: ({ by }) => by,
  申请人类别: ({ file }) => (file.form ? kindWords[file.form.applicant.kind as ApplicantKind] : ''),
  证件名称: facts => {
    const identity = natural(facts)?.identity;
    return identity ? (identity.name ?? identityWords[identity.kind]) : body(facts) ? '统一社会信用代码' : '';
  },
  证件号码: facts => numberOf(natural(facts)?.identity) || (body(facts)?.creditCode ?? ''),
  工作单位: facts => natural(facts)?.workplace ?? '',
  法定代表人: facts => body(facts)?.legalRepresentative ?? '',
  联系人: facts => body(facts)?.contactName ?? '',
  联系电话: ({ file }) => file.form?.contact.phone ?? '',
  通信地址: ({ file }) => file.form?.contact.address ?? '',
  邮政编码: ({ file }) => file.form?.contact.postcode ?? '',
  电子邮箱: ({ file }) => file.form?.contact.email ?? '',
  传真: ({ file }) => file.form?.contact.fax ?? '',
  代理人: ({ file }) => file.form?.agent?.name ?? '',
  代理人证件号码: ({ file }) => numberOf(file.form?.agent?.identity),
  提供方式: ({ file }) => (file.form?.caseKind === 'information' ? deliveryWords(file.form.delivery) : ''),
  提交渠道: ({ file }) => {
    const first = file.entries.find(({ event }) => event?.type === 'submitted')?.event;
    if (first?.type !== 'submitted') return '';
    return `${channelWords[first.channel].name}${first.oral ? '（口头申请，由工作机构代为填写并经申请人确认）' : ''}`;
  },
  提交材料: ({ file }) => {
    const given = file.entries.flatMap(({ particulars }) => particulars?.materials ?? []);
    const added = file.entries.flatMap(({ attached }) =>
      attached && attached.kind in materialWords ? [attached.kind as Material] : [],
    );
    return [...new Set([...given, ...added])].map(each => materialWords[each]).join('、');
  },
  录入日期: facts => dayOr(last(facts, 'entered')?.event?.at, ''),
  答复期限: ({ file }) => dueWords(file.clock),
  期限说明: facts =>
    facts.about?.event?.type === 'consultationSent'
      ? '依照《中华人民共和国政府信息公开条例》第三十三条第三款，征求意见所需时间不计算在答复期限内。'
      : `自收到申请之次日起${facts.file.clock.limitDays ?? 20}个工作日，依照《中华人民共和国政府信息公开条例》第三十三条。`,
  办理过程: steps,
  补正事项: ({ about }) =>
    (about?.particulars?.items ?? []).map((item, at) => ({ 序号: String(at + 1), 内容: item })),
  补正期限: facts => {
    const event = eventOf(facts, 'correctionAsked');
    return event ? termWords(event.term, dayWords(termEnd(facts, event.term))) : '';
  },
  逾期后果: ({ about }) =>
    about?.event?.type === 'feeAsked'
      ? '逾期未缴费的，视为放弃申请，本机关不再处理该政府信息公开申请。'
      : about?.event?.type === 'reasonAsked'
        ? '逾期不说明理由或者理由不合理的，本机关不予处理该政府信息公开申请。'
        : '无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。',
  补正指导: facts => said(facts),
  申请情况: facts => said(facts) || (last(facts, 'reasonAsked')?.particulars?.text ?? ''),
  说明期限: facts => {
    const event = eventOf(facts, 'reasonAsked');
    return event?.term ? termWords(event.term, dayWords(termEnd(facts, event.term))) : '';
  },
  延长工作日数: facts => String(eventOf(facts, 'extended')?.days ?? ''),
  新答复期限: ({ file }) => dueWords(file.clock),
  延长理由: facts => said(facts),
  批准人: ({ about }) => (about?.event?.type === 'extended' ? about.actor : ''),
  征求内容: facts => said(facts),
  征求期限: () => '自收到本征求意见书之日起15个工作日内',
  沉默后果: ({ about }) =>
    about?.event?.type === 'consultationSent' && about.event.with === 'coAuthor'
      ? '逾期未提出意见的，视为同意公开（《中华人民共和国政府信息公开条例》第三十四条）。'
      : '逾期未提出意见的，由本机关依照《中华人民共和国政府信息公开条例》的规定决定是否公开（第三十二条）。',
  征求对象: facts => {
    const event = eventOf(facts, 'consultationSent');
    if (!event) return '';
    return { thirdParty: '第三方', coAuthor: '共同制作该信息的行政机关', otherOrgan: '其他机关' }[event.with];
  },
  公开内容: facts => answer(facts),
  公开理由: facts => said(facts) || '第三方的意见不合理，不公开会对公共利益造成重大影响。',
  协办事项: facts => said(facts),
  协办期限: () => '',
  收费依据: () =>
    '《中华人民共和国政府信息公开条例》第四十二条，《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
  收费标准: facts =>
    eventOf(facts, 'feeAsked')?.by === 'pages'
      ? '按量计收：30页以下不收费，31至100页每页10元，101至200页每页20元，201页以上每页40元。'
      : '按件计收：同一自然月内10件以下不收费，11至30件每件100元，31件以上以10件为一档，每增加一档每件提高100元。',
  收费金额: facts => String(eventOf(facts, 'feeAsked')?.yuan ?? ''),
  缴费方式: () => '',
  缴费期限: () => '自收到本通知书次日起20个工作日内',
  决定: ({ outcome }) => outcome?.text ?? '',
  决定依据: ({ outcome }) =>
    [...new Set(outcome?.articles ?? [])]
      .map(article => articles[article].replace('《条例》', '《中华人民共和国政府信息公开条例》'))
      .join('、'),
  理由: facts => answer(facts) || (facts.outcome ? (grounds[facts.outcome.outcome] ?? '') : ''),
  法律依据: () => '',
  检索情况: facts => answer(facts),
  获取途径: facts => answer(facts),
  办理途径: facts => answer(facts),
  应向机关: facts => answer(facts),
  反映渠道: () => '',
  原答复: facts => answer(facts),
  告知情况: facts => {
    const told = last(facts, facts.outcome?.outcome === 'feeLapsed' ? 'feeAsked' : 'correctionAsked');
    return told?.event
      ? `本机关于${dayWords(told.event.at)}告知您${facts.outcome?.outcome === 'feeLapsed' ? '缴纳信息处理费' : '补正'}`
      : '';
  },
  更正内容: ({ file }) =>
    file.form?.caseKind === 'amendment'
      ? `原记录：${file.form.amendment.wrong}；更正为：${file.form.amendment.right}`
      : '',
  救济途径: ({ remedy }) => remedy ?? '',
  送达文书: ({ file }) => {
    const made = file.entries.findLast(({ paper, type }) => paper?.number && type === 'case.papered')?.paper;
    return made ? `${made.title}（${made.number}）` : '';
  },
  送达方式: facts => {
    const served = eventOf(facts, 'served');
    return served ? servedWords[served.carrier as Carrier] : '';
  },
  送达日期: facts => {
    const served = eventOf(facts, 'served');
    return served ? dayWords(served.signedOn ?? served.postedOn ?? served.at) : '';
  },
  送达地点: ({ file }) => file.form?.contact.address ?? '',
  签收人: () => '',
  备注: () => '',
  案卷目录: ({ items }) =>
    items.map(({ title, on, note }, at) => ({
      序号: String(at + 1),
      题名: title,
      日期: dayWords(on),
      页数: '',
      备注: note,
    })),
  保管期限: () => '',
};

/** 怎么答 of the seven questions, else what was said with the decision. */
function answer({ about }: PaperFacts): string {
  const particulars = about?.particulars;
  return particulars?.check?.answer || particulars?.text || '';
}

/** The day on which a term ends that runs from the step's own day. */
function termEnd({ about, after }: PaperFacts, term: Term): string {
  const from = about?.event?.at.slice(0, 10) ?? '';
  return 'on' in term ? term.on : after(from, term.workingDays);
}
