import type { papers as source } from '../zh-Hans/papers.ts';

export const papers: Record<keyof typeof source, string> = {
  title: 'Papers',
  none: 'No paper is called for now.',
  write: 'Write',
  'write.of': 'Write {{title}}',
  again: 'Make another',
  kept: '{{count}} finished',
  draft: 'Draft',
  proposed: 'Decision awaits review: draft only',
  'proposed.text':
    'The decision has not been approved yet: the paper can be written and kept as a draft, and finished once it is.',
  'template.builtIn': 'Made by the template that came with the program',
  'template.own': 'Made by the unit\'s template "{{name}}" (from {{date}})',
  'parts.none': 'All of this paper comes from the case; there is nothing to fill in.',
  missing: 'Still to be stated before it can be finished:',
  view: 'Preview of the paper',
  print: 'Print',
  'print.orPdf': 'Print or save as PDF',
  pdf: 'Save as PDF',
  'pdf.saved': 'The PDF is saved.',
  save: 'Keep as draft',
  finish: 'Finish and keep with the case',
  sign: 'Signature of the receiver',
  'sign.here': 'The receiver signs here',
  'sign.clear': 'Sign again',
};
