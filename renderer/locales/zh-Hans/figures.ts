import { type ResultRow, resultRows } from '../../../contract/applications/outcome.ts';
import { table3RowLabels } from '../../../contract/statistics/table3.ts';
import type { UsualPeriod } from '../../desk/figures/periods.ts';
import { under } from './under.ts';

/** The rows of the annual report's table 3 in its own words, said once. */
const rows = Object.fromEntries(resultRows.map(row => [row, table3RowLabels[row].label])) as Record<
  ResultRow,
  string
>;
const groupOf = (row: ResultRow): string => table3RowLabels[row].group ?? '';

/** Figures of a period. */
export const figures = {
  title: '统计',
  board: '打开电子屏',
  from: '从',
  to: '到',
  usual: '常用时段',
  'usual.month': '本月',
  'usual.quarter': '本季度',
  'usual.year': '今年',
  'usual.lastYear': '去年',
  span: '{{from}} 至 {{to}}，按收到、送达、办结的日期统计',
  csv: '下载 CSV',
  cases: '件数',
  received: '收到',
  'received.note': '自助终端 {{terminal}} 件，工作人员登记 {{desk}} 件',
  ended: '办结',
  open: '期末在办 {{count}} 件',
  onSite: '现场办结比例',
  'onSite.note': '当面收到 {{received}} 件，当日办结 {{settled}} 件',
  visits: '接待来访',
  'visits.note': '共 {{people}} 人次',
  answered: '咨询意见当场办结',
  'answered.note': '咨询、意见 {{received}} 次，当场办结 {{settled}} 次',
  byPurpose: '接待来访（按事由）',
  onTime: '按期答复',
  'onTime.note': '按期 {{onTime}} 件，逾期 {{late}} 件',
  median: '答复用时（中位数）',
  'median.note': '九成以内 {{p90}}，最长 {{longest}}',
  days: '{{days}} 个工作日',
  steps: '补正 / 延期 / 征求意见',
  'steps.note': '在这段时间里告知、批准、发出的件数',
  fee: '信息处理费',
  'fee.note': '发出通知 {{notices}} 件，金额 {{yuan}} 元',
  yuan: '{{yuan}} 元',
  kinds: '政府信息 / 更正',
  'kinds.note': '两类申请各收到的件数',
  byMonth: '逐月收到和办结',
  month: '月份',
  byTime: '答复用了多少工作日',
  took: '用时',
  inTime: '按期',
  late: '逾期',
  'step.sameDay': '当天',
  'step.range': '{{from}}—{{to}} 天',
  'step.over': '{{from}} 天以上',
  byChannel: '从什么渠道收到',
  byApplicant: '谁提出申请',
  byTopic: '申请的主题',
  byOutcome: '办理结果',
  unknown: '未登记类别',
  unlabelled: '未标注',
  ...under('row', rows),
  'group.refused': groupOf('refused.1'),
  'group.unavailable': groupOf('unavailable.1'),
  'group.notHandled': groupOf('notHandled.1'),
  'group.other': groupOf('other.1'),
} as const satisfies Record<`usual.${UsualPeriod}`, string> & Record<string, string>;
