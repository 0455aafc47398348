import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { openPage } from './support/page.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Tab until the focus is on what matches. */
const tabTo = async (page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 80) => {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press(key);
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`no way to ${selector} by the Tab key`);
};

test('search, narrow, read and come back without a mouse', async () => {
  const page = await openPage(app);
  await page.locator('.newest-link').first().waitFor();
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');

  await page.keyboard.press('/');
  await page.keyboard.type('养老');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.locator('.search-input').getAttribute('aria-activedescendant')).not.toBeNull();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/search\?q=/);
  await page.locator('.result').first().waitFor();

  await tabTo(page, 'input[type=checkbox]');
  await page.keyboard.press('Space');
  await page.waitForURL(/validity=/);

  await page.locator('.result').first().waitFor();
  await tabTo(page, '.result-title a');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/document\//);
  await page.locator('h1.page-title').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('h1.page-title'))).toBe(true);

  await tabTo(page, 'button.dock-item:not(.dock-end)', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/validity=/);
});

test('every stop of the Tab key shows where one is', async () => {
  const page = await openPage(app, { path: '/#/search?q=养老' });
  await page.locator('.result').first().waitFor();
  const unseen = [];
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const style = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const seen = (one: Element, pseudo?: string) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one, pseudo);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      };
      const around = element.closest('label, .date-segment') ?? element;
      const marked =
        around.matches('.date-segment') && getComputedStyle(around).backgroundColor !== 'rgba(0, 0, 0, 0)';
      return seen(element) || seen(around) || seen(element, '::after') || marked
        ? null
        : element.outerHTML.slice(0, 120);
    });
    if (style) unseen.push(style);
  }
  expect(unseen).toEqual([]);
});

test('the skip link goes to the page’s main part', async () => {
  const page = await openPage(app);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
});

test('a touch brings up the keys, which write pinyin and characters and keep the field in sight', async () => {
  const page = await openPage(app, { size: 'kiosk' });
  const box = page.getByLabel('查找文件');
  await box.tap();
  const keys = page.getByRole('group', { name: '屏幕键盘' });
  await keys.waitFor();
  for (const letter of ['y', 'a', 'n', 'g']) await keys.locator(`[data-skbtn="${letter}"]`).tap();
  await expect.poll(() => box.inputValue()).toBe('yang');
  await page.getByRole('option').first().waitFor();
  await keys
    .locator('.hg-candidate-box-list-item')
    .filter({ hasText: /^养$/ })
    .or(keys.locator('.hg-candidate-box-list-item').first())
    .first()
    .tap();
  await expect.poll(() => box.inputValue()).toMatch(/^\p{Script=Han}$/u);

  const sizes = await keys
    .locator('.hg-button')
    .evaluateAll(all =>
      all.map(key => key.getBoundingClientRect()).map(({ width, height }) => [width, height]),
    );
  expect(sizes.filter(([width = 0, height = 0]) => width < 60 || height < 60)).toEqual([]);

  const field = await box.boundingBox();
  const board = await keys.boundingBox();
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(board?.y ?? 0);
  await keys.locator('[data-skbtn="{clear}"]').tap();
  await expect.poll(() => box.inputValue()).toBe('');
  await keys.locator('[data-skbtn="{symbols}"]').tap();
  for (const key of ['〔', '2', '0', '2', '4', '〕']) await keys.locator(`[data-skbtn="${key}"]`).tap();
  await expect.poll(() => box.inputValue()).toBe('〔2024〕');
  await keys.locator('[data-skbtn="{enter}"]').tap();
  await page.waitForURL(/#\/search\?q=/);
  // the address changes before the page does: the box of the page that was left would take the press
  await page.locator('.result').first().waitFor();
  await box.tap();
  await keys.locator('[data-skbtn="{hide}"]').tap();
  await keys.waitFor({ state: 'detached' });
});

test('with a mouse there are no keys in the way', async () => {
  const page = await openPage(app);
  await page.getByLabel('查找文件').click();
  await page.getByRole('option').or(page.locator('.newest-link')).first().waitFor();
  await expect.poll(() => page.getByRole('group', { name: '屏幕键盘' }).count()).toBe(0);
});
