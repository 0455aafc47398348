import type { keyboard as source } from '../zh-Hans/keyboard.ts';

export const keyboard: Record<keyof typeof source, string> = {
  title: '屏幕鍵盤',
  backspace: '退格',
  enter: '確定',
  space: '空格',
  clear: '清空',
  hide: '收起',
  symbols: '符號',
  letters: '字母',
  'mode.chinese': '拼音',
  'mode.latin': '英文',
};
