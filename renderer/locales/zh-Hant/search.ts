import type { search as source } from '../zh-Hans/search.ts';

export const search: Record<keyof typeof source, string> = {
  label: '查找文件',
  placeholder: '輸入關鍵詞、文號或拼音，例如“養老”“zwgk”',
  go: '搜索',
  clear: '清空',
  suggestions: '搜索建議',
  searchThis: '搜索',
  direct: '直達',
  onPage: '（第 {{page}} 頁）',
  docNo: '發文字號',
  writtenOn: '成文日期',
  publishedAt: '發佈日期',
};
