import type { CaseRow } from '../../contract/applications/methods.ts';
import { channelNames, outcomeNames, stateNames, stepNames } from '../../contract/applications/names.ts';
import { table3ColumnLabels } from '../../contract/statistics/table3.ts';
import type { SheetValue } from '../records/sheet-cell.ts';

/** The list of cases as a sheet; the applicant's name only where it was asked for. */
export const caseColumns = (names: boolean) => [
  { title: '受理编号', width: 28 },
  { title: '种类', width: 10 },
  { title: '收到日期', width: 12 },
  { title: '渠道', width: 14 },
  { title: '申请人类别', width: 14 },
  ...(names
    ? [
        { title: '申请人', width: 18 },
        { title: '所需信息', width: 40 },
      ]
    : []),
  { title: '主题', width: 16 },
  { title: '办理状态', width: 18 },
  { title: '答复期限', width: 12 },
  { title: '期限暂定', width: 10 },
  { title: '最近期限', width: 12 },
  { title: '答复结果', width: 30 },
  { title: '送达日期', width: 12 },
  { title: '待审核', width: 16 },
  { title: '经办人', width: 12 },
];

/** What a case's form says of the person and the wish; null where its key was destroyed. */
export type Named = { readonly applicant: string; readonly request: string } | null;

/** One case as a line. `named` is undefined where no names were asked for. */
export const caseLine = (
  row: CaseRow,
  nameOf: (staff: string) => string,
  named: Named | undefined,
): SheetValue[] => [
  row.number,
  row.caseKind === 'amendment' ? '更正' : '政府信息',
  row.receivedOn,
  channelNames[row.channel],
  row.applicant ? table3ColumnLabels[row.applicant] : null,
  ...(named === undefined ? [] : [named?.applicant ?? '（已销毁）', named?.request ?? '（已销毁）']),
  row.topic,
  stateNames[row.state],
  row.dueOn,
  row.provisional ? '是' : '',
  row.nextOn,
  row.outcome ? outcomeNames[row.outcome] : null,
  row.servedOn,
  row.proposed ? stepNames[row.proposed] : null,
  row.handler ? nameOf(row.handler) : null,
];
