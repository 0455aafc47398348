import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../contract/errors.ts';
import { importReasons } from '../contract/imports.ts';
import { fold } from '../core/text/fold.ts';
import { en } from '../renderer/locales/en/index.ts';
import { zhHans } from '../renderer/locales/zh-Hans/index.ts';
import { zhHant } from '../renderer/locales/zh-Hant/index.ts';

type Subjects = Record<string, Record<string, string>>;
const languages: Record<string, Subjects> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

const flat = (subjects: Subjects) =>
  new Map(
    Object.entries(subjects).flatMap(([subject, messages]) =>
      Object.entries(messages).map(([key, text]) => [`${subject}:${key}`, text] as const),
    ),
  );
const source = flat(zhHans);
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)(?:, [\w |]+)?\}\}/g)].map(match => match[1]).sort();

const renderer = fileURLToPath(new URL('../renderer', import.meta.url));
const pages = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter(path => /\.tsx?$/.test(path) && !/\.test\.tsx?$|^locales/.test(path))
  .map(path => readFileSync(join(renderer, path), 'utf8'))
  .join('\n');

describe.each(Object.entries(languages))('the words in %s', (_, subjects) => {
  const messages = flat(subjects);
  it('are all there, and none is left over', () => {
    expect([...messages.keys()].sort()).toEqual([...source.keys()].sort());
  });
  it('are not empty', () => {
    expect([...messages].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
  it('ask for the same facts as 简体 does', () => {
    for (const [key, text] of messages)
      expect(placeholders(text), key).toEqual(placeholders(source.get(key) ?? ''));
  });
  it('have a sentence for every error and every import reason', () => {
    for (const code of errorCodes) expect(messages.has(`errors:${code}`), code).toBe(true);
    for (const reason of importReasons) expect(messages.has(`imports:reason.${reason}`), reason).toBe(true);
  });
});

it('quotes in English with the signs of a typewriter: the curly ones are as wide as a character in the font the product brings', () => {
  expect([...flat(en)].filter(([, text]) => /[‘’“”]/.test(text))).toEqual([]);
});

it('says the same in 繁體 as in 简体, in other characters: no word of it comes from elsewhere', () => {
  // 答覆 and 反覆 are written so in 繁體; elsewhere 覆 is a character of its own, and folding leaves it
  const words = (text: string | undefined) => fold(text ?? '').replaceAll('覆', '复');
  const hant = flat(zhHant);
  expect([...source].filter(([key, text]) => words(text) !== words(hant.get(key)))).toEqual([]);
});

it('writes a character of 繁體 in one form: 核, 為, 台, 布, 裡, 毀, 着 (but 著錄)', () => {
  const otherForms = /[覈爲臺佈裏燬檯]|著(?!錄)|聯系|答復|復議|標注/;
  expect([...flat(zhHant)].filter(([, text]) => otherForms.test(text))).toEqual([]);
});

it('has no message that no page uses', () => {
  // A key may be composed: `labels:kind.${kind}` uses every key that begins so.
  const composed = [...pages.matchAll(/`(\w+:[\w.]*)\$\{[^}]+\}([\w.]*)`/g)].map(match => ({
    start: match[1] ?? '',
    end: match[2] ?? '',
  }));
  const unused = [...source.keys()].filter(
    key =>
      !pages.includes(`'${key}'`) &&
      !composed.some(({ start, end }) => key.startsWith(start) && key.endsWith(end)),
  );
  expect(unused).toEqual([]);
});
