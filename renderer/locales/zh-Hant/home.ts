import type { home as source } from '../zh-Hans/home.ts';

export const home: Record<keyof typeof source, string> = {
  title: '{{unit}}政務公開專區，歡迎您',
  count: '館內現有公開文件 {{count}} 份。',
  asOf: '數據截至 {{time}}。',
  loading: '正在裝入文件：{{done}} / {{total}}，已裝入的隨時可以查閱。',
  'loading.begin': '正在裝入文件，請稍候。',
  sample: '現在看到的是示例文件庫，所涉縣名、人名和內容均為虛構，僅供試用。',
  ways: '四種查閱方式',
  'way.search': '查文件',
  'way.search.hint': '按關鍵詞、文號或拼音',
  'way.browse': '按目錄看',
  'way.browse.hint': '按機構、主題、體裁、年份',
  'way.newest': '最新公開',
  'way.newest.hint': '最近公開的文件',
  'way.interpretations': '政策解讀',
  'way.interpretations.hint': '用大白話講政策',
  columns: '政府信息公開專欄',
  'column.count': '{{count}} 份',
  'column.updated': '更新於 {{date}}',
  newest: '最新公開',
  'newest.all': '查看全部',
  'newest.none': '館內還沒有文件。工作人員導入文件後，這裡會顯示最新公開的內容。',
  'about.title': '關於本專區',
  'about.text':
    '這裡免費提供主動公開的政府文件，無需登記，也不留下查詢記錄。查找有困難，或要申請政府信息公開、反映意見、諮詢辦事，請到服務檯，工作人員會幫助您。',
};
