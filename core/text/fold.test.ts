import { describe, expect, test } from 'vitest';
import { fold, foldCharacters, foldWithOrigin } from './fold.ts';

describe('fold', () => {
  test.each([
    ['Traditional to Simplified', '泰州醫藥高新區', '泰州医药高新区'],
    ['variants that OpenCC keeps apart', '著力檢査、笫三方', '着力检查 第三方'],
    ['full width and case', 'ＧＢ／Ｔ９７０４', 'gb t9704'],
    ['accents', 'Café NAÏVE', 'cafe naive'],
    ['CJK radicals of PDF text', '⺠生、⼯作、⻓江', '民生 工作 长江'],
    ['compatibility ideographs', '\uf9dd利', '利利'],
    ['a word broken over two lines', '政务公开\r\n 工作要点', '政务公开工作要点'],
    ['white space beside Han', '第 711 号', '第711号'],
    ['white space between Latin words', 'open  data\n2020', 'open data 2020'],
    ['every bracket', '〔【（［(公)］）】〕', '公'],
    ['the year of a 文号 keeps apart from its serial', '泰政办发〔2017〕134号', '泰政办发2017 134号'],
    ['quotation and title marks', '“放管服”改革与《规定》', '放管服改革与规定'],
    ['punctuation parts', '决策、执行;管理.', '决策 执行 管理'],
    ['pinyin glosses', '各市(區(qū))人民政府,醫（yī）藥', '各市区人民政府 医药'],
    ['other bracketed Latin stays', '应用程序(app)', '应用程序app'],
    ['zero width characters', '政\u200b务\ufeff公\u00ad开', '政务公开'],
    ['rare two-unit characters', '𠮷野', '𠮷野'],
    ['emoji and symbols part', '公开👍🏽公示', '公开 公示'],
    ['lone surrogates and NUL part', '公\ud800开\u0000示\udc00', '公 开 示'],
    ['nothing', '', ''],
    ['punctuation alone', '，。！？…', ''],
  ])('%s', (_, text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test('leads every folded unit back to its original', () => {
    const text = '《醫(yī)藥、ＧＢ》';
    const { text: folded, origin } = foldWithOrigin(text);
    expect(folded).toBe('医药 gb');
    expect([...origin].map(at => text.charAt(at))).toEqual(['醫', '藥', '、', 'Ｇ', 'Ｂ']);
  });

  test('is idempotent over the whole basic plane', () => {
    for (let code = 0; code < 0x10000; code++) {
      const once = fold(String.fromCharCode(code));
      expect(fold(once), code.toString(16)).toBe(once);
    }
  });

  test('character by character keeps the length', () => {
    expect(foldCharacters('網(wǎng) 。\ufeff')).toBe('网(wang) 。\ufeff');
  });
});
