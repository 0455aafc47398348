import type { browse as source } from '../zh-Hans/browse.ts';

export const browse: Record<keyof typeof source, string> = {
  'by.issuer': '按機構',
  'by.subject': '按主題分類',
  'by.genre': '按體裁',
  'by.year': '按年份',
  'by.newest': '最新公開',
  'by.interpretations': '政策解讀',
  'tile.count': '{{count}} 份',
  none: '館內還沒有可以按此瀏覽的文件。',
  'column.guide': '向哪個機關、怎樣獲取政府信息，查閱場所和聯繫方式。',
  'column.rules': '有關政府信息公開的法律、法規、規章和配套制度。',
  'column.proactive': '依法應當主動公開的政府信息。',
  'column.annualReport': '各機關每年向社會公布的政府信息公開工作報告。',
};
