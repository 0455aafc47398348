import { type BackendModule, createInstance, type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { FactKind } from '../../../contract/applications/sentences.ts';
import { zhHans } from '../../locales/zh-Hans/index.ts';
import { factWords } from './fact-words.ts';

export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof languages)[number];

/** A language's words, a subject a namespace. */
type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The languages that a visitor has to choose first come when they are chosen: each is as large as the page's own code. */
const chosen: Readonly<Record<string, () => Promise<Words>>> = {
  'zh-Hant': async () => (await import('../../locales/zh-Hant/index.ts')).zhHant,
  en: async () => (await import('../../locales/en/index.ts')).en,
};

const loader: BackendModule = {
  type: 'backend',
  callbackApi: false,
  init: () => undefined,
  read: async (language, namespace) => (await chosen[language]?.())?.[namespace] ?? {},
};

/** `{{pages, page|pages}}`, in a language that tells one from many: 1 page, 7 pages. */
const oneOrMany = (value: string, words: string): string => {
  const [one, many] = words.split('|');
  return `${value} ${value === '1' ? one : many}`;
};

/** What stands after a fact's name says how it is told: as one or many, or as a fact of the law. */
const facts: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, how = '', language = 'zh-Hans') =>
    how in factWords
      ? factWords[how as FactKind](String(value), i18n.getFixedT(language) as never, language as Language)
      : oneOrMany(String(value), how),
};

export const i18n = createInstance();

/** Keys are `subject:key`. 简体 is in the first load and stands in where another language cannot be had. */
export const startI18n = () => {
  void i18n
    .use(loader)
    .use(facts)
    .use(initReactI18next)
    .init({
      lng: 'zh-Hans',
      fallbackLng: 'zh-Hans',
      resources: { 'zh-Hans': zhHans },
      partialBundledLanguages: true,
      ns: Object.keys(zhHans),
      defaultNS: 'common',
      keySeparator: false,
      nsSeparator: ':',
      initAsync: false,
      interpolation: { escapeValue: false }, // React escapes
      react: { useSuspense: false },
    });
};
