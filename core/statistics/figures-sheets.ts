import { applicantKinds, channels } from '../../contract/applications/event.ts';
import { channelNames, outcomeNames } from '../../contract/applications/names.ts';
import { amendmentOutcomes, resultRows } from '../../contract/applications/outcome.ts';
import { visitOutcomes, visitPurposes } from '../../contract/reception/visit.ts';
import type { Figures } from '../../contract/statistics/figures.ts';
import { table3ColumnLabels, table3RowLabels } from '../../contract/statistics/table3.ts';
import { visitOutcomeNames, visitPurposeNames } from '../reception/names.ts';
import { listWorkbook } from '../records/list-workbook.ts';
import { csvOf, type SheetValue } from '../records/sheet-cell.ts';

type Sheet = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SheetValue[])[];
};

const percent = (part: number, whole: number): string | null =>
  whole === 0 ? null : `${((part / whole) * 100).toFixed(1)}%`;

const stepName = (steps: Figures['time']['steps'], at: number): string => {
  const upTo = steps[at]?.upTo ?? null;
  const from = (steps[at - 1]?.upTo ?? -1) + 1;
  if (upTo === null) return `${from} 个工作日以上`;
  return upTo === 0 ? '当天' : `${from}—${upTo} 个工作日`;
};

/** Every table of the figures, once, for workbook and CSV alike. */
const sheetsOf = (figures: Figures): readonly Sheet[] => {
  const { received, ended, time, onSite, fee } = figures;
  const item = ['项目', '数值'];
  const cases = ['项目', '件数'];
  return [
    {
      name: '概况',
      columns: item,
      rows: [
        ['起', figures.from],
        ['止', figures.to],
        ['收到申请', received.total],
        ['其中政府信息公开申请', received.information],
        ['其中更正申请', received.amendment],
        ['自助终端提交', received.terminal],
        ['工作人员登记', received.desk],
        ['现场收到', onSite.received],
        ['其中当日办结', onSite.settled],
        ['现场办结比例', percent(onSite.settled, onSite.received)],
        ['办结', ended.total],
        ['期末在办', figures.open],
        ['答复', time.served],
        ['按期答复', time.onTime],
        ['逾期答复', time.late],
        ['答复用时中位数（工作日）', time.median],
        ['答复用时九成以内（工作日）', time.p90],
        ['答复用时最长（工作日）', time.longest],
        ['告知补正', figures.corrections],
        ['延期', figures.extensions],
        ['征求意见', figures.consultations],
        ['收费通知', fee.notices],
        ['收费通知金额（元）', fee.yuan],
        ['实际缴费金额（元）', fee.paidYuan],
      ],
    },
    {
      name: '接待来访',
      columns: ['事由', '接待次数', '人次', ...visitOutcomes.map(outcome => visitOutcomeNames[outcome])],
      rows: visitPurposes.map(purpose => {
        const { visits, people, outcomes } = figures.visits.byPurpose[purpose];
        return [
          visitPurposeNames[purpose],
          visits,
          people,
          ...visitOutcomes.map(outcome => outcomes[outcome]),
        ];
      }),
    },
    {
      name: '按月',
      columns: ['月份', '收到', '办结'],
      rows: figures.months.map(month => [month.month, month.received, month.ended]),
    },
    {
      name: '按渠道',
      columns: cases,
      rows: channels.map(channel => [channelNames[channel], received.byChannel[channel]]),
    },
    {
      name: '按申请人',
      columns: cases,
      rows: [...applicantKinds, 'unknown' as const].map(kind => [
        kind === 'unknown' ? '未标注' : table3ColumnLabels[kind],
        received.byApplicant[kind],
      ]),
    },
    {
      name: '办理结果',
      columns: ['类别', ...cases],
      rows: [
        ...resultRows.map(row => [table3RowLabels[row].group, table3RowLabels[row].label, ended.byRow[row]]),
        ...amendmentOutcomes.map(outcome => ['更正', outcomeNames[outcome], ended.amendments[outcome]]),
      ],
    },
    {
      name: '答复用时',
      columns: ['用时', '按期', '逾期'],
      rows: time.steps.map(({ onTime, late }, at) => [stepName(time.steps, at), onTime, late]),
    },
    {
      name: '按主题',
      columns: ['主题', '件数'],
      rows: figures.topics.map(({ topic, received: count }) => [topic ?? '未标注', count]),
    },
  ];
};

/** The figures as a workbook, a table a sheet. */
export const figuresWorkbook = (figures: Figures): Promise<Uint8Array> =>
  listWorkbook(
    sheetsOf(figures).map(({ name, columns, rows }) => ({
      name,
      columns: columns.map((title, at) => ({ title, width: at === 0 ? 34 : 22 })),
      rows,
    })),
  );

/** The figures as one CSV: the table's name before each of its rows. */
export const figuresCsv = (figures: Figures): string =>
  csvOf(
    sheetsOf(figures).flatMap(({ name, columns, rows }) => [
      ['表', ...columns],
      ...rows.map(row => [name, ...row]),
    ]),
  );
