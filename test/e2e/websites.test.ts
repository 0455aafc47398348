import { afterAll, beforeAll, expect, test } from 'vitest';
import { paper } from '../fixtures/websites/papers.ts';
import { type ServedSite, serveSite } from '../fixtures/websites/server.ts';
import { tableSite } from '../fixtures/websites/sites.ts';
import { type App, startApp } from './support/app.ts';
import { setUpDesk } from './support/desk.ts';

let app: App;
let web: ServedSite;
beforeAll(async () => {
  app = await startApp({ library: 'empty' });
  web = await serveSite(tableSite());
});
afterAll(async () => {
  await app.stop();
  await web.stop();
});

test('a column of the website is looked at, corrected by pointing, kept and read', async () => {
  const { page } = await setUpDesk(app, { expectedErrors: /Failed to load resource/ });
  await page.getByRole('link', { name: '导入资料' }).click();
  await page.getByRole('link', { name: '单位网站' }).click();
  await page.getByText('还没有设定栏目').waitFor();
  await page.getByRole('link', { name: '添加网站栏目' }).click();

  const address = page.getByLabel('列表页网址');
  await address.fill(`${web.address}/nowhere/`);
  await page.getByText('允许用 http 读取').click();
  await page.getByRole('button', { name: '看看', exact: true }).click();
  await page.getByText('没有从网站读到内容（HTTP 404）').waitFor();

  await address.fill(`${web.address}/zwgk/zcwj/`);
  await page.getByRole('button', { name: '看看', exact: true }).click();
  await page.getByText('第一页有 3 篇文章，列表共约 3 页').waitFor();
  const fields = page.locator('.websites-fields');
  await fields.getByText(paper(1).docNo).waitFor();
  await page.getByRole('button', { name: `看看《${paper(2).title}》` }).click();
  await fields.getByText(paper(2).docNo).waitFor();

  const sketch = page.locator('.sketch');
  await sketch
    .getByRole('button', { name: paper(2).issuer })
    .last()
    .click();
  await page.locator('.sketch-bar').getByRole('button', { name: '来源', exact: true }).click();
  await fields.getByText('已指认').waitFor();
  await sketch.locator('.sketch-label', { hasText: '来源' }).waitFor();
  await page.getByRole('button', { name: '取消全部指认' }).click();
  await fields.getByText('已指认').waitFor({ state: 'detached' });

  await page.getByRole('radio', { name: '列表页' }).click();
  await sketch.locator('.sketch-item', { hasText: '2026-02-04' }).locator('.sketch-link').click();
  await page.getByRole('button', { name: '这样的都是文章' }).click();
  await page.getByRole('button', { name: '取消全部指认' }).waitFor();
  await expect.poll(() => sketch.locator('.sketch-label').count()).toBe(3);
  await page.getByText('第一页有 3 篇文章，列表共约 3 页').waitFor();

  await expect.poll(() => page.getByLabel('来源名称').inputValue()).toBe('政策文件');
  await expect.poll(() => page.getByLabel('网站标识码', { exact: true }).inputValue()).toBe('4399990001');
  await page.getByLabel('两次读取间隔').fill('0');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: '现在读取' }).click();
  await page.getByText('最近一次导入').waitFor();
  await page.locator('.report-counts div', { hasText: '新增' }).getByText('8').waitFor();
});
