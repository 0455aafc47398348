import { type AuditedType, auditSentences } from '../../../contract/audit.ts';
import { custodyAudit } from './custody-audit.ts';
import { scanAudit } from './scan-audit.ts';

/** The sentences of the events are said once, where the export reads them too. */
const what = Object.fromEntries(
  Object.entries(auditSentences).map(([type, sentence]) => [`what.${type}`, sentence]),
) as { [T in AuditedType as `what.${T}`]: string };

export const audit = {
  ...what,
  ...custodyAudit,
  ...scanAudit,
  title: '操作记录',
  hint: '谁在什么时候看了什么、办了什么。查看本页也会留下记录；内容取自不能改动的记录链。',
  person: '人员',
  kind: '类别',
  any: '不限',
  from: '从哪天起',
  to: '到哪天止',
  find: '查找',
  older: '更早的记录',
  none: '没有符合条件的记录。',
  'export.xlsx': '导出 Excel',
  'export.csv': '导出 CSV',
  'column.at': '时间',
  'column.person': '人员',
  'column.what': '事项',
  'column.about': '对象',
  'kind.case': '办理申请',
  'kind.destruction': '销毁',
  'kind.ask': '申请人在终端',
  'kind.staff': '人员、登录与查看',
  'kind.room': '本馆',
  'kind.report': '年度报告',
  'kind.template': '文书模板',
  'kind.review': '文件审核',
  'kind.mistake': '来访者纠错',
  'kind.source': '资料来源',
  'kind.repository': '资料库',
  'kind.duty': '值班安排',
  'kind.device': '设备',
  'kind.reception': '接待登记',
  'kind.backup': '备份',
  'exported.registers': '登记簿',
  'exported.cases': '申请列表',
  'exported.audit': '操作记录',
  'exported.case': '申请卷宗',
  'actor.visitor': '来访者（自助终端）',
  'actor.system': '系统',
} as const;
