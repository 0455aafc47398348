import type { settings as source } from '../zh-Hans/settings.ts';

export const settings: Record<keyof typeof source, string> = {
  title: '顯示設置',
  size: '字號',
  'size.standard': '標準',
  'size.large': '大',
  'size.extra': '特大',
  elder: '長輩版',
  contrast: '高對比',
  language: '語言',
  speech: '朗讀',
  'speech.stop': '停止朗讀',
};
