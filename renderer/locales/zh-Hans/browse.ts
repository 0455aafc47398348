export const browse = {
  'by.issuer': '按机构',
  'by.subject': '按主题分类',
  'by.genre': '按体裁',
  'by.year': '按年份',
  'by.newest': '最新公开',
  'by.interpretations': '政策解读',
  'tile.count': '{{count}} 份',
  none: '馆内还没有可以按此浏览的文件。',
  'column.guide': '向哪个机关、怎样获取政府信息，查阅场所和联系方式。',
  'column.rules': '有关政府信息公开的法律、法规、规章和配套制度。',
  'column.proactive': '依法应当主动公开的政府信息。',
  'column.annualReport': '各机关每年向社会公布的政府信息公开工作报告。',
} as const;
