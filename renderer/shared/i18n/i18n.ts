import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../../locales/en/index.ts';
import { zhHans } from '../../locales/zh-Hans/index.ts';
import { zhHant } from '../../locales/zh-Hant/index.ts';

export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof languages)[number];

export const i18n = createInstance();

/** Keys are flat and dotted (`search:found`), all languages are in the bundle: nothing is fetched, nothing can be missing late. */
export const startI18n = () => {
  void i18n.use(initReactI18next).init({
    lng: 'zh-Hans',
    fallbackLng: 'zh-Hans',
    resources: { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en },
    keySeparator: false,
    nsSeparator: ':',
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
  });
};
