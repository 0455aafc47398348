import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { hanCharacters, phraseOf, textTokens } from './tokens.ts';

const cut = (text: string): string => textTokens(fold(text)).replaceAll(' ', '/');

test('pairs, the last character, Latin runs whole', () => {
  expect(cut('政务公开')).toBe('政务/务公/公开/开');
  expect(cut('政务公开2020年')).toBe('政务/务公/公开/开/2020/‹年/年');
  expect(cut('国办发〔2019〕54号')).toBe('国办/办发/发/2019/54/‹号/号');
});

test('punctuation only parts; between Han and Latin it is a token of its own', () => {
  expect(cut('决策、执行')).toBe('决策/策/执行/行');
  expect(cut('执行，2020')).toBe('执行/行/·/2020');
  expect(cut('2020，执行')).toBe('2020/·/执行/行');
  expect(cut('a，b')).toBe('a/b');
});

test('characters of two units are pairs like any other', () => {
  expect(cut('𠮷野家')).toBe('𠮷野/野家/家');
});

test('a query leaves its end open', () => {
  expect(phraseOf('政务公')).toEqual({ tokens: ['政务', '务公'], prefix: false });
  expect(phraseOf('2020年')).toEqual({ tokens: ['2020', '‹年'], prefix: false });
  expect(phraseOf('执行 年')).toEqual({ tokens: ['执行', '行', '年'], prefix: true });
  expect(phraseOf('2020 年')).toEqual({ tokens: ['2020', '·', '年'], prefix: true });
  expect(phraseOf('年')).toEqual({ character: '年' });
  expect(phraseOf('𠮷')).toEqual({ character: '𠮷' });
});

test('the different Han characters', () => {
  expect([...hanCharacters(fold('公開，公示2020'))]).toEqual(['公', '开', '示']);
});
