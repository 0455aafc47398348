import type { search as source } from '../zh-Hans/search.ts';

export const search: Record<keyof typeof source, string> = {
  label: 'Find documents',
  placeholder: 'Words, document number or pinyin, e.g. 养老, zwgk',
  go: 'Search',
  clear: 'Clear',
  suggestions: 'Suggestions',
  searchThis: 'Search',
  direct: 'Exact match',
  onPage: '(page {{page}})',
  docNo: 'Number',
  writtenOn: 'Date',
  publishedAt: 'Published',
};
