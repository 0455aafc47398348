import type { AuditKind } from '../../../contract/audit.ts';

/** The kinds of the papers' events; their sentences are in contract/custody/audit.ts. */
export const custodyAudit = {
  'kind.paper': '纸质文本',
  'kind.copy': '文本副本',
  'kind.place': '存放位置',
  'kind.sender': '移送单位',
  'kind.batch': '移送批次',
  'kind.stocktake': '盘点',
  'kind.disposal': '销毁清单',
  'kind.loan': '外借审批',
  'kind.call': '来访者呼叫',
} as const satisfies Partial<Record<`kind.${AuditKind}`, string>>;
