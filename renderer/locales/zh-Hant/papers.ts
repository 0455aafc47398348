import type { papers as source } from '../zh-Hans/papers.ts';

export const papers: Record<keyof typeof source, string> = {
  title: '文書',
  none: '現在沒有需要出具的文書。',
  write: '擬寫',
  'write.of': '擬寫{{title}}',
  again: '再出一份',
  kept: '已定稿 {{count}} 份',
  draft: '草稿',
  proposed: '決定待審核，只能存草稿',
  'proposed.text': '決定還沒有審核同意：現在可以擬寫、存草稿，同意後才能定稿。',
  'template.builtIn': '使用隨程序提供的模板',
  'template.own': '使用本單位模板“{{name}}”（{{date}}起）',
  'parts.none': '這份文書全部由案件內容寫成，沒有需要填寫的。',
  missing: '還沒有寫明，不能定稿：',
  view: '文書預覽',
  print: '打印',
  save: '存草稿',
  finish: '定稿並存入案卷',
  sign: '簽收人簽名',
  'sign.here': '請簽收人在這裡簽名',
  'sign.clear': '重新簽名',
};
