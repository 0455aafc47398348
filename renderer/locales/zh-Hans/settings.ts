export const settings = {
  title: '显示设置',
  size: '字号',
  'size.standard': '标准',
  'size.large': '大',
  'size.extra': '特大',
  elder: '长辈版',
  contrast: '高对比',
  language: '语言',
  speech: '朗读',
  'speech.stop': '停止朗读',
} as const;
