import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { openPage } from './support/page.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** The room's settings with seconds short enough for a test. */
const hasten = async (page: Page) => {
  await page.route('**/api/system.session', async route => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...(await response.json()), idleSeconds: 4, idleWarningSeconds: 3 } });
  });
  await page.reload();
};

test('a silent visitor is asked, and one tap goes on', async () => {
  const page = await openPage(app, { path: '/#/search?q=养老' });
  await hasten(page);
  await page.getByText('您还在吗').waitFor();
  await page.getByRole('button', { name: '继续使用' }).click();
  await page.getByText('您还在吗').waitFor({ state: 'detached' });
  expect(page.url()).toContain('/search?q=');
});

test('on a start page that nobody has touched nobody is asked', async () => {
  const page = await openPage(app);
  await hasten(page);
  await page.getByText('欢迎您').waitFor();
  await page.waitForTimeout(3_000);
  expect(await page.getByText('您还在吗').count()).toBe(0);
  await page.mouse.move(300, 300);
  await page.getByText('您还在吗').waitFor();
});

test('without an answer the visit ends: no query, no setting, no way back', async () => {
  const page = await openPage(app, { path: '/' });
  await hasten(page);
  await page.getByRole('button', { name: '高对比' }).click();
  await page
    .getByRole('button', { name: '特大' })
    .or(page.getByText('特大', { exact: true }))
    .first()
    .click();
  await page.getByLabel('查找文件').fill('低保');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/search/);
  await page.getByText('您还在吗').waitFor();
  await page.waitForURL(/#\/$/, { timeout: 10_000 });
  await page.getByText('欢迎您').waitFor();

  const root = page.locator('html');
  await expect.poll(() => root.getAttribute('data-contrast')).toBeNull();
  await expect.poll(() => root.getAttribute('data-size')).toBe('standard');
  await expect.poll(() => page.getByLabel('查找文件').inputValue()).toBe('');
  expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
  for (const step of ['goBack', 'goForward'] as const) {
    await page[step]();
    expect(page.url()).not.toContain('search');
  }
});

test('结束使用 clears the visit at once, the desk key with it', async () => {
  const page = await openPage(app, {
    path: `/#/desk/imports?key=${app.deskKey}`,
    expectedErrors: /Failed to load resource/,
  });
  await page.getByRole('heading', { name: '文件来源' }).waitFor();
  expect(page.url()).not.toContain(app.deskKey);
  await page.getByRole('button', { name: '结束使用' }).click();
  await page.getByText('欢迎您').waitFor();
  const denied = page.waitForResponse(/imports\.progress/);
  await page.goto(`${app.url}/#/desk/imports`).catch(() => {});
  expect((await denied).status()).toBeGreaterThanOrEqual(400);
});
