import chinese from 'simple-keyboard-layouts/build/layouts/chinese';

/** Pinyin syllable → characters, most common first. A fixed table: the keyboard learns nothing from anybody. */
export const pinyinCandidates: Record<string, string> =
  (chinese as { layoutCandidates?: Record<string, string> }).layoutCandidates ?? {};

/** The rows a visitor needs: digits stay in sight, the brackets of a 文号 one press away. */
export const rows = {
  default: [
    '1 2 3 4 5 6 7 8 9 0',
    'q w e r t y u i o p',
    'a s d f g h j k l {bksp}',
    'z x c v b n m 〔 〕 号',
    '{mode} {symbols} {space} {clear} {hide} {enter}',
  ],
  capitals: [
    '1 2 3 4 5 6 7 8 9 0',
    'Q W E R T Y U I O P',
    'A S D F G H J K L {bksp}',
    'Z X C V B N M - . /',
    '{mode} {symbols} {space} {clear} {hide} {enter}',
  ],
  symbols: [
    '1 2 3 4 5 6 7 8 9 0',
    '〔 〕 （ ） 《 》 “ ” 、 。',
    '第 年 月 日 号 令 - / . {bksp}',
    '， ； ： ？ ！ @ # % & _',
    '{mode} {letters} {space} {clear} {hide} {enter}',
  ],
} as const;
export type Layout = keyof typeof rows;
