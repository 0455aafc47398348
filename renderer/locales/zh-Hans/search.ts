export const search = {
  label: '查找文件',
  placeholder: '输入关键词、文号或拼音，例如“养老”“zwgk”',
  go: '搜索',
  clear: '清空',
  suggestions: '搜索建议',
  searchThis: '搜索',
  direct: '直达',
  onPage: '（第 {{page}} 页）',
  docNo: '发文字号',
  writtenOn: '成文日期',
  publishedAt: '发布日期',
} as const;
