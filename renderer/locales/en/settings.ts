import type { settings as source } from '../zh-Hans/settings.ts';

export const settings: Record<keyof typeof source, string> = {
  title: 'Display settings',
  size: 'Text size',
  'size.standard': 'Standard',
  'size.large': 'Large',
  'size.extra': 'Extra',
  elder: 'Easy mode',
  contrast: 'High contrast',
  language: 'Language',
  speech: 'Read aloud',
  'speech.stop': 'Stop reading',
};
