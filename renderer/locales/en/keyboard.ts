import type { keyboard as source } from '../zh-Hans/keyboard.ts';

export const keyboard: Record<keyof typeof source, string> = {
  title: 'On-screen keyboard',
  backspace: 'Delete',
  enter: 'Enter',
  space: 'Space',
  clear: 'Clear',
  hide: 'Hide',
  symbols: 'Symbols',
  letters: 'Letters',
  'mode.chinese': '拼音',
  'mode.latin': 'English',
};
