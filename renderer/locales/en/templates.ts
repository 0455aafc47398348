import type { templates as source } from '../zh-Hans/templates.ts';

export const templates: Record<keyof typeof source, string> = {
  title: 'Paper templates',
  text: 'Download one, change it in Word or WPS, and bring it back. Fields in braces are filled by the program and keep their names; those a paper must state cannot be left out. A new template is used from the day you choose; all former versions are kept.',
  builtIn: 'Came with the program',
  from: 'from {{date}}',
  until: 'until {{date}}',
  never: 'never used',
  former: '{{count, former version|former versions}}',
  replace: 'Replace',
  'replace.of': '{{title}}: replace',
  'replace.go': 'Replace',
  choose: 'Choose a Word document',
  'from.day': 'Used from',
  'from.hint': 'Until that day the present template is used.',
};
