import type { label as source } from '../zh-Hans/label.ts';

export const label: Record<keyof typeof source, string> = {
  title: 'Print labels',
  print: 'Print {{count}}',
  paper: 'Labels',
  'paper.sheet': 'A4 sheet, {{columns}} × {{rows}}',
  'paper.roll': 'Roll, {{width}} × {{height}} mm',
  kind: 'Code',
  'kind.bars': 'Barcode',
  'kind.square': 'QR code',
  start: 'Begin at',
  'start.cell': 'Cell {{cell}}',
  hint: 'Print at actual size (100%), not "fit to page". An administrator sets the sizes of the labels.',
  none: 'There are no labels to print.',
  barcode: 'Barcode {{code}}',
  go: 'Print labels',
  pick: 'Choose which to print ({{count}} of {{all}})',
  'pick.all': 'All',
  'pick.none': 'None',
  part: 'Which part',
  'part.of': 'Labels {{from}} to {{to}}',
};
