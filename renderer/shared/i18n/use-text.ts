import { useTranslation } from 'react-i18next';
import { type Language, languages } from './i18n.ts';
import type { Translate } from './messages.ts';

/** The words of the page in the visitor's language: `t('search:found', {count})`; keys and facts are checked by the compiler. */
export const useText = (): Translate => {
  const { t } = useTranslation();
  return ((key: string, facts?: Record<string, string | number>) =>
    t(key as never, facts as never)) as unknown as Translate;
};

export const useLanguage = (): Language => {
  const { i18n } = useTranslation();
  return languages.find(language => language === i18n.language) ?? 'zh-Hans';
};
