import type { templates as source } from '../zh-Hans/templates.ts';

export const templates: Record<keyof typeof source, string> = {
  title: '文書模板',
  text: '下載後用 Word 或 WPS 修改，再換上。大括號裡的字段由程序填寫，不能改名；必須寫明的字段不能刪。新模板從選定的日期起使用，以前的各版都留存。',
  builtIn: '隨程序提供',
  from: '{{date}}起',
  until: '至{{date}}',
  never: '未使用過',
  former: '以前的 {{count}} 版',
  replace: '換用新模板',
  'replace.of': '{{title}}：換用新模板',
  'replace.go': '換用',
  choose: '選擇 Word 文檔',
  'from.day': '從哪一天起使用',
  'from.hint': '到這一天以前仍用現在的模板。',
};
