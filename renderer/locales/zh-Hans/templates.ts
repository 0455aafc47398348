/** The administrator's page of paper templates. */
export const templates = {
  title: '文书模板',
  text: '下载后用 Word 或 WPS 修改，再换上。大括号里的字段由程序填写，不能改名；必须写明的字段不能删。新模板从选定的日期起使用，以前的各版都留存。',
  builtIn: '随程序提供',
  from: '{{date}}起',
  until: '至{{date}}',
  never: '未使用过',
  former: '以前的 {{count}} 版',
  replace: '换用新模板',
  'replace.of': '{{title}}：换用新模板',
  'replace.go': '换用',
  choose: '选择 Word 文档',
  'from.day': '从哪一天起使用',
  'from.hint': '到这一天以前仍用现在的模板。',
} as const;
