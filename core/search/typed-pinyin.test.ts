import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { fits, readTyped } from './typed-pinyin.ts';

const read = (typed: string): string[] =>
  readTyped(typed).map(pieces => pieces.map(piece => piece.text).join(' '));

test('full syllables, initials, both mixed, and with characters', () => {
  expect(read('zhengwugongkai')).toContain('zheng wu gong kai');
  expect(read('zwgk')).toContain('z w g k');
  expect(read('zhengwgk')).toContain('zheng w g k');
  expect(read('政务gk')).toContain('政 务 g k');
  expect(read('2024nian')).toContain('2 0 2 4 nian');
});

test('every way to part the letters', () => {
  expect(read('xian')).toEqual(expect.arrayContaining(['xian', 'xi an']));
  expect(read('fangan')).toEqual(expect.arrayContaining(['fang an', 'fan gan']));
});

test('what is no pinyin has no reading', () => {
  expect(read('vvv')).toEqual([]);
  expect(read('ipv6')).toEqual([]);
});

test('knows the syllable of every character that texts are written in', () => {
  for (let code = 0x4e00; code <= 0x9fa5; code++) {
    const syllable = pinyin(String.fromCharCode(code), { toneType: 'none', v: true });
    if (!/^[a-z]{2,6}$/.test(syllable) || ['ng', 'hm', 'hng', 'yo', 'lo', 'ei'].includes(syllable)) continue;
    expect(
      readTyped(`${syllable}`).some(pieces => pieces.length === 1 && pieces[0]?.text === syllable),
      syllable,
    ).toBe(true);
  }
});

test('a syllable fits whole, the last one as far as it is typed, ü as v or u', () => {
  const piece = (text: string, whole: boolean) => ({ kind: 'syllable', text, whole }) as const;
  expect(fits(piece('zhen', true), '政', 'zheng')).toBe(false);
  expect(fits(piece('zhen', false), '政', 'zheng')).toBe(true);
  expect(fits(piece('lue', true), '略', 'lve')).toBe(true);
  expect(fits({ kind: 'character', text: '政' }, '证', 'zheng')).toBe(false);
});
