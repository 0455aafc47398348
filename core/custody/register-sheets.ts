import type { RegisterKind } from '../../contract/custody/registers.ts';
import { deviceKindNames, deviceStateNames, weekdayNames } from '../duty/names.ts';
import { visitOutcomeNames, visitPurposeNames } from '../reception/names.ts';
import type { SheetValue } from '../records/sheet-cell.ts';

/** A row as a register's query gives it. */
export type RegisterRow = Readonly<Record<string, SheetValue>>;

/** A column of a register: its head as the form has it, how wide it prints, and what stands in it. */
export type RegisterColumn = {
  readonly title: string;
  /** characters */
  readonly width: number;
  readonly of: (row: RegisterRow) => SheetValue;
};

export type Register = { readonly title: string; readonly columns: readonly RegisterColumn[] };

const text =
  (key: string) =>
  (row: RegisterRow): SheetValue =>
    row[key] ?? null;
const day = (key: string) => (row: RegisterRow) => String(row[key] ?? '').slice(0, 10) || null;
const minute = (key: string) => (row: RegisterRow) =>
  String(row[key] ?? '')
    .slice(0, 16)
    .replace('T', ' ') || null;
const word = (key: string, words: Readonly<Record<string, string>>) => (row: RegisterRow) =>
  words[String(row[key] ?? '')] ?? text(key)(row);
const yes = (key: string) => (row: RegisterRow) => (row[key] ? '是' : '');

const ways = { exchange: '交换站', inPerson: '直送', post: '邮寄' };
const forms = { original: '原件', sealedCopy: '加盖公章的复印件', plainCopy: '复印件' };
const marks = { printed: '已印', label: '贴签', handwritten: '手写', none: '无' };
const conditions = { good: '完好', worn: '有磨损', damaged: '破损' };
const opennesses = {
  proactive: '主动公开',
  onRequest: '依申请公开',
  withheld: '不予公开',
  unstated: '未标注',
};
const validities = {
  valid: '有效',
  amended: '已修改',
  repealed: '已废止',
  expired: '已失效',
  pending: '尚未生效',
  unstated: '未标注',
};
const statuses = { onTime: '按时', late: '迟报' };
const uses = { reading: '阅览', loan: '外借' };
const disposals = { proposed: '待批准', approved: '已批准', refused: '已退回', done: '已销毁' };

const column = (title: string, width: number, of: RegisterColumn['of']): RegisterColumn => ({
  title,
  width,
  of,
});
const seq: RegisterColumn = column('序号', 8, text('seq'));

/** The registers with all fields of domain 5.2, and those of the room itself (#74, #79). */
export const registerSheets: Readonly<Record<RegisterKind, Register>> = {
  batches: {
    title: '移送批次登记簿',
    columns: [
      seq,
      column('批次号', 22, text('number')),
      column('移送单位', 24, text('sender')),
      column('应送日期', 12, day('dueOn')),
      column('收到日期', 12, day('receivedOn')),
      column('送达方式', 10, word('way', ways)),
      column('移送单位联系', 20, text('contact')),
      column('纸质件数', 10, text('paperCount')),
      column('电子件数', 10, text('electronicCount')),
      column('零报送', 8, yes('nil')),
      column('接收人', 10, text('receiver')),
      column('签收目录表', 10, yes('list')),
      column('差异说明', 40, text('differences')),
      column('状态', 8, word('status', statuses)),
    ],
  },
  receipts: {
    title: '政府信息纸质文本接收登记簿',
    columns: [
      seq,
      column('接收登记号', 22, text('number')),
      column('批次号', 22, text('batch')),
      column('索引号', 22, text('indexNo')),
      column('名称', 50, text('title')),
      column('文号', 22, text('docNo')),
      column('发布机构', 24, text('issuer')),
      column('成文日期', 12, day('writtenOn')),
      column('公开属性', 10, word('openness', opennesses)),
      column('份数', 6, text('copies')),
      column('页数', 6, text('pages')),
      column('文本种类', 16, word('form', forms)),
      column('附件', 6, text('attachments')),
      column('索引号标注', 10, word('indexMark', marks)),
      column('品相', 8, word('condition', conditions)),
      column('电子文本校验值', 14, row => String(row.eFile ?? '').slice(0, 12) || null),
      column('匹配情况', 10, row => (row.rejected ? '' : row.document ? '已匹配' : '待匹配')),
      column('拒收理由', 30, text('rejected')),
      column('接收日期', 12, day('receivedOn')),
    ],
  },
  shelving: {
    title: '纸质文本上架登记簿',
    columns: [
      seq,
      column('副本条码', 20, text('barcode')),
      column('名称', 50, text('title')),
      column('文号', 22, text('docNo')),
      column('位置（室-架-层-盒）', 20, text('place')),
      column('主题分类', 18, text('subject')),
      column('上架日期', 12, day('shelvedOn')),
      column('保管人', 10, text('keeper')),
    ],
  },
  use: {
    title: '纸质文本利用登记簿',
    columns: [
      seq,
      column('取出时间', 18, minute('outAt')),
      column('座位或号牌', 12, text('seat')),
      column('副本条码', 20, text('barcode')),
      column('名称', 50, text('title')),
      column('方式', 8, word('kind', uses)),
      column('复制页数', 10, text('pagesCopied')),
      column('拍照', 6, yes('photographed')),
      column('应还日期', 12, day('dueOn')),
      column('归还时间', 18, minute('inAt')),
      column('经办人', 10, text('staff')),
    ],
  },
  stocktakes: {
    title: '纸质文本盘点登记簿',
    columns: [
      seq,
      column('盘点单号', 22, text('number')),
      column('范围', 20, row => row.scope || '全部'),
      column('开始', 18, minute('begunAt')),
      column('结束', 18, minute('endedAt')),
      column('应有', 8, text('expected')),
      column('找到', 8, text('found')),
      column('未找到', 8, text('missing')),
      column('错位', 8, text('misplaced')),
      column('破损', 8, text('damaged')),
      column('盘点人', 20, text('signers')),
      column('备注', 30, text('note')),
    ],
  },
  withdrawals: {
    title: '纸质文本撤换（下架）登记簿',
    columns: [
      seq,
      column('日期', 12, day('at')),
      column('来函文号', 22, text('letterNo')),
      column('批准文号', 22, text('approvalNo')),
      column('撤下文本', 50, text('title')),
      column('接收登记号', 22, text('number')),
      column('替换文本', 50, text('replacement')),
      column('留存', 8, yes('keep')),
      column('理由', 30, text('reason')),
      column('经办人', 10, text('staff')),
    ],
  },
  labels: {
    title: '废止（失效）标记登记簿',
    columns: [
      seq,
      column('日期', 12, day('at')),
      column('名称', 50, text('title')),
      column('文号', 22, text('docNo')),
      column('接收登记号', 22, text('number')),
      column('标记', 10, word('validity', validities)),
      column('依据', 40, text('basis')),
      column('经办人', 10, text('staff')),
    ],
  },
  disposals: {
    title: '纸质文本销毁登记簿',
    columns: [
      seq,
      column('清单号', 22, text('number')),
      column('列单日期', 12, day('proposedAt')),
      column('份数', 6, text('copies')),
      column('理由', 30, text('reason')),
      column('列单人', 10, text('proposedBy')),
      column('批准人', 10, text('decidedBy')),
      column('监销人', 20, text('witnesses')),
      column('销毁日期', 12, day('doneAt')),
      column('状态', 10, word('state', disposals)),
    ],
  },
  reception: {
    title: '来访接待登记簿',
    columns: [
      seq,
      column('来访时间', 18, minute('cameAt')),
      column('来访事由', 12, word('purpose', visitPurposeNames)),
      column('人次', 6, text('people')),
      column('涉及的文件、文本或申请', 40, text('about')),
      column('办理结果', 10, word('outcome', visitOutcomeNames)),
      column('用时（分钟）', 10, text('minutes')),
      column('说明', 40, text('note')),
      column('接待人', 10, text('servedBy')),
      column('更正', 10, text('correctedBy')),
      column('作废理由', 20, text('voided')),
    ],
  },
  devices: {
    title: '查阅场所设备登记簿',
    columns: [
      seq,
      column('种类', 12, word('kind', deviceKindNames)),
      column('名称型号', 30, text('name')),
      column('放置地点', 20, text('place')),
      column('启用日期', 12, day('since')),
      column('状态', 8, word('state', deviceStateNames)),
      column('最近检查', 12, day('checkedOn')),
      column('检查人', 10, text('checkedBy')),
      column('备注', 30, text('note')),
    ],
  },
  duty: {
    title: '值班安排登记簿',
    columns: [
      seq,
      column('安排时间', 18, minute('at')),
      column('值班日', 12, word('day', weekdayNames)),
      column('值班人员', 30, text('names')),
      column('安排人', 10, text('staff')),
    ],
  },
};

/** A row as its cells. */
export const registerLine = ({ columns }: Register, row: RegisterRow): SheetValue[] =>
  columns.map(({ of }) => of(row));
