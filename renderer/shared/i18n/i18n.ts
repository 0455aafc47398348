import { type BackendModule, createInstance, type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { zhHans } from '../../locales/zh-Hans/index.ts';

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
const oneOrMany: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, words = '') => {
    const [one, many] = words.split('|');
    return `${value} ${String(value) === '1' ? one : many}`;
  },
};

export const i18n = createInstance();

/** Keys are `subject:key`. 简体 is in the first load and stands in where another language cannot be had. */
export const startI18n = () => {
  void i18n
    .use(loader)
    .use(oneOrMany)
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
