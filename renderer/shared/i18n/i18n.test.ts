import { expect, it } from 'vitest';
import { i18n, startI18n } from './i18n.ts';

it('tells one from many where the language does', async () => {
  startI18n();
  const pages = async (language: string, count: number) => {
    await i18n.changeLanguage(language);
    return i18n.t('document:file.pages' as never, { pages: count } as never);
  };
  expect(await pages('en', 1)).toBe('1 page');
  expect(await pages('en', 7)).toBe('7 pages');
  expect(await pages('zh-Hans', 1)).toBe('1 页');
});
