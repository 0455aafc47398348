import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { openPage } from './support/page.ts';

let app: App;
let empty: App;
beforeAll(async () => {
  [app, empty] = [await startApp(), await startApp({ library: 'empty' })];
});
afterAll(() => Promise.all([app.stop(), empty.stop()]));

test('home says whose room it is, how much it holds and as of when', async () => {
  const page = await openPage(app);
  await page.getByText('云溪县人民政府政务公开专区，欢迎您').waitFor();
  await page.getByText(/馆内现有公开文件 \d+ 份。\s*数据截至 \d{4}年\d+月\d+日 \d\d:\d\d。/).waitFor();
  await page.getByText('示例文件库').waitFor();
});

test.each([
  ['查文件', /#\/search$/],
  ['按目录看', /#\/browse$/],
  ['最新公开', /#\/browse\/newest$/],
  ['政策解读', /#\/browse\/interpretations$/],
  ['申请公开', /#\/apply$/],
  ['查询进度', /#\/progress$/],
] as const)('the way %s leads on', async (name, address) => {
  const page = await openPage(app);
  await page.getByRole('navigation', { name: '可以做的事' }).getByRole('link', { name }).click();
  await page.waitForURL(address);
});

test('the four statutory columns stand in their order and lead to their documents', async () => {
  const page = await openPage(app);
  const columns = page.locator('.home-column-name');
  await columns.first().waitFor();
  await expect
    .poll(() => columns.allInnerTexts())
    .toEqual(['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开工作年度报告']);
  await columns.nth(3).click();
  await page.getByRole('heading', { level: 1, name: '政府信息公开工作年度报告' }).waitFor();
  await page.getByText(/更新于 \d{4}年/).waitFor();
  await page.locator('.result').first().waitFor();
});

test('an empty library is a page with words, not a hole', async () => {
  const page = await openPage(empty);
  await page.getByText('馆内还没有文件').waitFor();
  await page.goto(`${empty.url}/#/browse`);
  await page.getByText('馆内还没有可以按此浏览的文件').waitFor();
});

test('on a tall kiosk everything to press is in the lower two thirds', async () => {
  const page = await openPage(app, { size: 'kiosk' });
  await page.locator('.way').first().waitFor();
  const tops = await page
    .locator('main :is(a, button, input), .controls :is(a, button)')
    .evaluateAll(elements =>
      elements
        .filter(element => element.checkVisibility())
        .map(element => element.getBoundingClientRect().top),
    );
  expect(tops.length).toBeGreaterThan(15);
  // the label of the search box may begin just above the line; what is pressed may not reach the top quarter
  expect(Math.min(...tops)).toBeGreaterThan(1920 / 4);
});

test('an address that leads nowhere shows the way home', async () => {
  const page = await openPage(app, { path: '/#/nowhere' });
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: '首页' }).last().click();
  await page.getByText('欢迎您').waitFor();
});
