import type { Kind, StatutoryColumn, Validity } from '../../../contract/document.ts';
import type { FacetName } from '../../../contract/library.ts';

/** The names of the contract's own words. */
export const labels = {
  'kind.document': '文件',
  'kind.interpretation': '政策解读',
  'kind.guide': '办事指南',
  'kind.answer': '问答',
  'kind.gazette': '政府公报',
  'kind.report': '年度报告',
  'kind.row': '目录事项',
  'kind.consultation': '征求意见',
  'kind.package': '政策文件包',
  'validity.valid': '有效',
  'validity.amended': '已修改',
  'validity.repealed': '已废止',
  'validity.expired': '已失效',
  'validity.pending': '尚未生效',
  'validity.unstated': '未标注有效性',
  'column.guide': '政府信息公开指南',
  'column.rules': '政府信息公开制度',
  'column.proactive': '法定主动公开内容',
  'column.annualReport': '政府信息公开工作年度报告',
  'facet.issuer': '发布机构',
  'facet.subject': '主题分类',
  'facet.genre': '体裁',
  'facet.year': '年份',
  'facet.validity': '有效性',
  'facet.kind': '类型',
  'facet.audience': '面向人群',
  'facet.unit': '来源单位',
} as const satisfies Record<
  `kind.${Kind}` | `validity.${Validity}` | `column.${StatutoryColumn}` | `facet.${FacetName}`,
  string
>;
