import { foldCharacters as simplify } from '../text/fold.ts';

/**
 * What a source can state of a document, and the labels it uses for it: columns of an index sheet, rows of a label table, lines
 * of a front block (domain 7.7). The first name of each is what our own templates print.
 */
export const fieldLabels = {
  title: ['名称', '标题', '信息名称', '文件名称', '题名', '文件标题', '事项名称'],
  indexNo: ['索引号', '索引', '信息索引号', '索取号', '信息索引'],
  docNo: ['发文字号', '文号', '发文文号', '文件编号', '文件字号'],
  issuers: ['发布机构', '发文机关', '发文单位', '发文机构', '制发机关', '公开主体', '发布单位', '发布机关'],
  subjects: ['主题分类', '主题导航', '分类', '信息分类', '主题'],
  genre: ['体裁', '体裁分类', '公文种类', '文种'],
  fields: ['试点领域', '领域'],
  writtenOn: ['成文日期', '成文时间', '生成日期', '签发日期', '制发日期', '公布日期'],
  publishedAt: ['发布日期', '发文日期', '发布时间', '公开日期', '公开时间', '发文时间', '日期', '时间'],
  validity: ['有效性', '时效', '时效性', '有效状态', '效力状态', '文件状态'],
  validFrom: ['施行日期', '生效日期', '实施日期', '有效期自', '有效期起'],
  validTo: ['有效期至', '有效期', '有效期限', '失效日期', '废止日期'],
  basis: ['废止依据', '失效依据', '修改依据', '有效性依据'],
  replacedBy: ['替代文件', '接替文件', '被替代为'],
  openness: ['公开属性', '公开方式', '公开类别', '公开类型'],
  tags: ['关键词', '标签', '主题词', '关键字'],
  audiences: ['受众', '面向对象', '服务对象', '适用对象', '面向人群'],
  column: ['栏目', '所属栏目', '当前位置', '您的位置', '您现在的位置', '当前的位置', '您当前的位置'],
  statutoryColumn: ['法定栏目'],
  kind: ['类型', '种类', '资源类型'],
  source: ['来源', '信息来源', '稿件来源', '文章来源'],
  siteId: ['网站标识码', 'SiteIDCode'],
  url: ['网址', '链接', '原文网址', '公开网址'],
  origin: ['转载来源', '原发布单位', '首发单位'],
  originTime: ['转载时间', '原发布时间', '首发时间'],
  originUrl: ['转载链接', '转载网址', '原文链接'],
  interprets: ['解读对象', '解读文件', '被解读文件'],
  amends: ['修改文件', '修改对象', '被修改文件'],
  repeals: ['废止文件', '废止对象', '被废止文件'],
  replaces: ['替代对象', '被替代文件'],
  belongsTo: ['所属专题', '所属文件包', '专题', '所属公报'],
  mentions: ['相关文件', '关联文件'],
  files: ['文件', '文件名', '正文文件', '文件路径', '主文件'],
  attachments: ['附件', '附件文件', '相关附件'],
  content: ['内容', '正文', '信息内容'],
  question: ['问题', '提问', '咨询问题'],
  answer: ['答复', '回答', '答案', '解答', '答复内容'],
  answerBasis: ['答复依据', '政策依据', '依据文件', '依据'],
  conditions: ['办理条件', '受理条件', '申请条件'],
  materials: ['申请材料', '所需材料', '申报材料', '材料'],
  steps: ['办理流程', '办理程序', '流程', '办理步骤'],
  window: ['办理地点', '受理窗口', '办理窗口', '窗口', '办公地址'],
  timeLimit: ['办理时限', '承诺时限', '时限', '办结时限'],
  fee: ['收费标准', '收费', '收费情况', '费用'],
} as const satisfies Record<string, readonly string[]>;

export type FieldName = keyof typeof fieldLabels;
/** What a source says, in its own words, by field. */
export type Fields = Partial<Record<FieldName, string>>;

/** A label as compared: Simplified, no white space inside (索 引 号), no brackets or colon at its end. */
export const labelKey = (label: string): string =>
  simplify(label.normalize('NFKC'))
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/^[【[(]+|[】\]):*]+$/g, '')
    .toLowerCase();

const byLabel = new Map<string, FieldName>();
for (const [field, labels] of Object.entries(fieldLabels) as [FieldName, readonly string[]][]) {
  for (const label of labels) if (!byLabel.has(label)) byLabel.set(label, field);
}

/** The field a label stands for, or null. */
export const fieldOf = (label: string): FieldName | null => byLabel.get(labelKey(label)) ?? null;

/** The first to state a field wins; blank values state nothing. */
export const mergeFields = (...statements: readonly Fields[]): Fields => {
  const merged: Fields = {};
  for (const statement of statements) {
    for (const [field, value] of Object.entries(statement) as [FieldName, string | undefined][]) {
      if (value?.trim() && !merged[field]) merged[field] = value.trim();
    }
  }
  return merged;
};
