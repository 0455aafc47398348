import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { openPage } from './support/page.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const total = /共找到 (\d+) 份/;

test('from home to a result, narrowed, and back with everything as it was', async () => {
  const page = await openPage(app);
  await page.getByLabel('查找文件').fill('养老');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: total });
  await heading.waitFor();
  const before = Number(total.exec(await heading.innerText())?.[1]);
  expect(before).toBeGreaterThan(10);

  await page.getByRole('group', { name: '类型' }).getByText('政策解读').click();
  await page.getByRole('button', { name: /^类型\s*政策解读\s*去掉这个条件/ }).waitFor();
  await expect.poll(async () => Number(total.exec(await heading.innerText())?.[1])).toBeLessThan(before);
  const narrowed = await heading.innerText();

  await page.evaluate(() => scrollTo(0, 300));
  await page.locator('.result-title a').nth(1).click();
  await page.waitForURL(/#\/document\//);
  await page.getByRole('button', { name: '返回' }).first().click();
  await page.waitForURL(/#\/search\?.*kind=interpretation/);
  await expect.poll(() => heading.innerText()).toBe(narrowed);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);

  await page.getByRole('button', { name: /^类型\s*政策解读\s*去掉这个条件/ }).click();
  await expect.poll(async () => Number(total.exec(await heading.innerText())?.[1])).toBe(before);
});

test.each(['云政办发〔2024〕12号', '云政办发[2024]12号'])(
  '%s typed leads straight to its document',
  async number => {
    const page = await openPage(app, { path: `/#/search?q=${encodeURIComponent(number)}` });
    const first = page.locator('.results .result').first();
    await first.getByText('完全相符').waitFor();
    await expect.poll(() => first.innerText()).toContain('云政办发〔2024〕12号');
    await first.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /推进基本养老服务体系建设/ }).waitFor();
  },
);

test('a mistyped word is answered by a correction that the visitor takes or leaves', async () => {
  const page = await openPage(app, { path: '/#/search?q=养劳' });
  await page.getByText('没有找到与“养劳”有关的文件').waitFor();
  await expect.poll(() => page.getByLabel('查找文件').inputValue()).toBe('养劳');
  await page.getByText('您是不是要找').waitFor();
  await page.getByRole('button', { name: '养老', exact: true }).click();
  await page.getByRole('heading', { name: total }).waitFor();
  await expect.poll(() => page.getByLabel('查找文件').inputValue()).toBe('养老');
});

test('nothing found is told, with ways on', async () => {
  const page = await openPage(app, { path: '/#/search?q=量子纠缠望远镜' });
  await page.getByText('没有找到与“量子纠缠望远镜”有关的文件').waitFor();
  await page.getByText('请到服务台').waitFor();
  await page.getByRole('main').getByRole('link', { name: '按目录看' }).click();
  await page.getByRole('heading', { level: 1, name: '按机构' }).waitFor();
});

test('what is no longer in force is told by word and by a line through its title', async () => {
  const page = await openPage(app, { path: '/#/search?validity=repealed' });
  const result = page.locator('.result').first();
  await result.getByText('已废止').waitFor();
  const title = result.getByRole('link').first();
  expect(await title.evaluate(element => getComputedStyle(element).textDecorationLine)).toBe('line-through');
});

test('suggestions come while typing pinyin and open what they name', async () => {
  const page = await openPage(app);
  await page.getByLabel('查找文件').pressSequentially('yanglao', { delay: 15 });
  const option = page.getByRole('option', { name: /县人民政府办公室关于推进基本养老服务体系/ });
  await option.waitFor();
  await option.click();
  await page.waitForURL(/#\/document\//);
});

test('suggestions end on the screen, also below the start page’s box in large letters', async () => {
  const page = await openPage(app, { mode: 'elder' });
  await page.getByLabel('查找文件').pressSequentially('yun', { delay: 15 });
  await page.getByRole('option').nth(4).waitFor();
  const list = page.getByRole('listbox');
  const { bottom, height } = await list.evaluate(element => element.getBoundingClientRect());
  expect(bottom).toBeLessThanOrEqual(768);
  expect(height).toBeGreaterThan(768 / 3);
});

test('pages are numbered, and turning one lands on the head of the list', async () => {
  const page = await openPage(app, { path: '/#/search?q=文件' });
  await page.getByRole('button', { name: '第 2 页' }).click();
  await page.waitForURL(/page=2/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(total);
  await expect
    .poll(() => page.getByRole('button', { name: '第 2 页' }).getAttribute('aria-current'))
    .toBe('page');
});

test('a range of dates narrows the list, typed or picked', async () => {
  const page = await openPage(app, { path: '/#/search?from=2026-01-01' });
  await page.getByRole('button', { name: /^从\s*2026年1月1日\s*去掉这个条件/ }).waitFor();
  await page.locator('.result').first().waitFor();
  const years = await page.locator('.result-facts').allInnerTexts();
  expect(years.length).toBeGreaterThan(0);
  expect(years.filter(text => /20(1\d|2[0-5])年\d+月\d+日/.test(text))).toEqual([]);
  await page.getByRole('button', { name: /日历/ }).first().click();
  await page.getByRole('gridcell', { name: /2026年1月15日/ }).click();
  await page.waitForURL(/from=2026-01-15/);
  await page.getByRole('button', { name: /日历/ }).first().click();
  for (let year = 2025; year >= 2019; year--) await page.getByRole('button', { name: '上一年' }).click();
  await page.getByRole('gridcell', { name: /2019年1月15日/ }).click();
  await page.waitForURL(/from=2019-01-15/);
});

test('the result count is announced', async () => {
  const page = await openPage(app, { path: '/#/search?q=养老' });
  await expect.poll(() => page.getByTestId('announcer').innerText()).toMatch(total);
});

describe('when something is wrong', () => {
  const failing = { expectedErrors: /Failed to load resource/ };

  test('a fault shows its number and a way to try again', async () => {
    const page = await openPage(app, failing);
    await page.route('**/api/library.search', route =>
      route.fulfill({ status: 500, json: { error: { code: 'fault', params: { id: 'F-1234' } } } }),
    );
    await page.goto(`${app.url}/#/search?q=养老`);
    await page.getByText('故障编号 F-1234').waitFor();
    await page.unroute('**/api/library.search');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { name: total }).waitFor();
  });

  test('a host that does not answer is told from a failure', async () => {
    const page = await openPage(app, failing);
    await page.route('**/api/library.search', route => route.abort());
    await page.goto(`${app.url}/#/search?q=养老`);
    await page.getByText('查询服务暂时没有应答').waitFor();
    await page.unroute('**/api/library.search');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { name: total }).waitFor();
  });

  test('a query beyond all measure gets a plain answer', async () => {
    const page = await openPage(app, failing);
    await page.goto(`${app.url}/#/search?q=${'养'.repeat(1200)}`);
    await page.getByText('查询内容太长').waitFor();
  });
});
