export const keyboard = {
  title: '屏幕键盘',
  backspace: '退格',
  enter: '确定',
  space: '空格',
  clear: '清空',
  hide: '收起',
  symbols: '符号',
  letters: '字母',
  'mode.chinese': '拼音',
  'mode.latin': '英文',
} as const;
