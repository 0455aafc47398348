/** What each kind of event of the scans says; see contract/audit.ts. */
export const scanSentences = {
  'scan.kept': '收下扫描件 {{name}}，{{pages}} 页',
  'scan.claimed': '扫描件归入纸质文本',
  'scan.released': '取消扫描件的归入',
  'scan.setAside': '扫描件作废：{{reason}}',
  'scan.pageRead': '识别扫描件第 {{page}} 页',
  'scan.pageFailed': '扫描件第 {{page}} 页无法识别',
  'scan.readAgain': '重新识别扫描件',
  'scan.joined': '识别文字并入馆藏文件 {{exception}}',
  'scan.parted': '取消识别文字的并入',
  'scanFolder.planned': '设置扫描文件夹',
  'scanFolder.refused': '扫描文件夹中有文件没有收下',
} as const;
