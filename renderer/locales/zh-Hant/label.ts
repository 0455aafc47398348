import type { label as source } from '../zh-Hans/label.ts';

export const label: Record<keyof typeof source, string> = {
  title: '打印標籤',
  print: '打印 {{count}} 張',
  paper: '標籤紙',
  'paper.sheet': 'A4 不乾膠，{{columns}} 列 {{rows}} 行',
  'paper.roll': '卷筒，{{width}}×{{height}} 毫米',
  kind: '碼的樣式',
  'kind.bars': '條形碼',
  'kind.square': '二維碼',
  start: '從第幾格開始',
  'start.cell': '第 {{cell}} 格',
  hint: '打印時選「實際大小」（100%），不要選「適合紙張」。標籤紙的尺寸由管理員在設置裡填寫。',
  none: '沒有可以打印的標籤。',
  barcode: '條形碼 {{code}}',
  go: '打印標籤',
  pick: '挑選要打印的（{{count}}/{{all}}）',
  'pick.all': '全選',
  'pick.none': '全不選',
  part: '哪一部分',
  'part.of': '第 {{from}} 至 {{to}} 張',
};
