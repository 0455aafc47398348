import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { openPage } from './support/page.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const count = (text: string) => Number(/(\d+)/.exec(text)?.[1]);

test.each([
  ['按机构', '云溪县民政局'],
  ['按体裁', '通知'],
  ['按年份', '2024年'],
])('%s: a tile holds as many documents as it says', async (way, name) => {
  const page = await openPage(app, { path: '/#/browse' });
  await page.getByRole('main').getByRole('link', { name: way }).click();
  const tile = page.getByRole('link', { name: new RegExp(`^${name}\\s*\\d+ 份$`) });
  const said = count((await tile.locator('.tile-count').innerText()) ?? '');
  await tile.click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('heading', { name: `共找到 ${said} 份` }).waitFor();
});

test('a class of 主题分类 and the classes below it both lead to their documents', async () => {
  const page = await openPage(app, { path: '/#/browse/subject' });
  const top = page.locator('.tile-top', { hasText: '综合政务' });
  const said = count(await top.locator('.tile-count').innerText());
  await top.click();
  await page.getByRole('heading', { level: 1, name: '综合政务' }).waitFor();
  await page.getByRole('heading', { name: `共找到 ${said} 份` }).waitFor();
  await page.getByRole('navigation', { name: '当前位置' }).getByRole('link', { name: '按主题分类' }).click();
  await page.locator('.subject-part', { hasText: '政务公开' }).click();
  await page.getByRole('heading', { level: 1, name: '政务公开' }).waitFor();
});

test('the last published come first, and can be turned round', async () => {
  const page = await openPage(app, { path: '/#/browse/newest' });
  const dates = async () =>
    (await page.locator('.result-facts').allInnerTexts()).map(text => count(text.split('日期').at(-1) ?? ''));
  await page.locator('.result').first().waitFor();
  expect((await dates())[0]).toBe(2026);
  expect(await page.locator('.result-facts').first().innerText()).toContain('发布日期');
  await page.getByText('最早', { exact: true }).click();
  await page.waitForURL(/sort=oldest/);
  await expect.poll(async () => (await dates())[0]).toBeLessThan(2022);
});

test('政策解读 shows interpretations only, and offers no side that all of them share', async () => {
  const page = await openPage(app, { path: '/#/browse/interpretations' });
  await page.locator('.result').first().waitFor();
  for (const text of await page.locator('.result-badges').allInnerTexts()) expect(text).toContain('政策解读');
  await page.getByRole('group', { name: '发布机构' }).waitFor();
  expect(await page.getByRole('group', { name: '体裁' }).count()).toBe(0);
});
