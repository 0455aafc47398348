import { type ApplicantKind, applicantKinds } from '../applications/event.ts';
import { type ResultRow, resultRows } from '../applications/outcome.ts';

/** The columns of table 3, 申请人情况, with their total last (国办公开办函〔2021〕30号). */
export const table3Columns = [...applicantKinds, 'total'] as const;
export type Table3Column = ApplicantKind | 'total';

/** Its 25 rows of numbers: 一, 二, 三(一)…(六), 三(七), 四. */
export const table3Rows = ['received', 'carriedIn', ...resultRows, 'total', 'carriedOut'] as const;
export type Table3Row = 'received' | 'carriedIn' | ResultRow | 'total' | 'carriedOut';

export type Table3 = Readonly<Record<Table3Row, Readonly<Record<Table3Column, number>>>>;

export const table3Header = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

export const table3ColumnLabels: Readonly<Record<Table3Column, string>> = {
  natural: '自然人',
  business: '商业企业',
  research: '科研机构',
  welfare: '社会公益组织',
  legalService: '法律服务机构',
  otherBody: '其他',
  total: '总计',
};

/** Labels as the form prints them, with the group a row stands under where it has one. */
export const table3RowLabels: Readonly<
  Record<Table3Row, { readonly group: string | null; readonly label: string }>
> = {
  received: { group: null, label: '一、本年新收政府信息公开申请数量' },
  carriedIn: { group: null, label: '二、上年结转政府信息公开申请数量' },
  granted: { group: '三、本年度办理结果', label: '（一）予以公开' },
  partial: {
    group: '三、本年度办理结果',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  },
  'refused.1': { group: '（三）不予公开', label: '1.属于国家秘密' },
  'refused.2': { group: '（三）不予公开', label: '2.其他法律行政法规禁止公开' },
  'refused.3': { group: '（三）不予公开', label: '3.危及“三安全一稳定”' },
  'refused.4': { group: '（三）不予公开', label: '4.保护第三方合法权益' },
  'refused.5': { group: '（三）不予公开', label: '5.属于三类内部事务信息' },
  'refused.6': { group: '（三）不予公开', label: '6.属于四类过程性信息' },
  'refused.7': { group: '（三）不予公开', label: '7.属于行政执法案卷' },
  'refused.8': { group: '（三）不予公开', label: '8.属于行政查询事项' },
  'unavailable.1': { group: '（四）无法提供', label: '1.本机关不掌握相关政府信息' },
  'unavailable.2': { group: '（四）无法提供', label: '2.没有现成信息需要另行制作' },
  'unavailable.3': { group: '（四）无法提供', label: '3.补正后申请内容仍不明确' },
  'notHandled.1': { group: '（五）不予处理', label: '1.信访举报投诉类申请' },
  'notHandled.2': { group: '（五）不予处理', label: '2.重复申请' },
  'notHandled.3': { group: '（五）不予处理', label: '3.要求提供公开出版物' },
  'notHandled.4': { group: '（五）不予处理', label: '4.无正当理由大量反复申请' },
  'notHandled.5': { group: '（五）不予处理', label: '5.要求行政机关确认或重新出具已获取信息' },
  'other.1': {
    group: '（六）其他处理',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  },
  'other.2': {
    group: '（六）其他处理',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  },
  'other.3': { group: '（六）其他处理', label: '3.其他' },
  total: { group: '三、本年度办理结果', label: '（七）总计' },
  carriedOut: { group: null, label: '四、结转下年度继续办理' },
};
