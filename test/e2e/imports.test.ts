import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { openPage } from './support/page.ts';

let app: App;
let folder: string;
beforeAll(async () => {
  app = await startApp({ library: 'empty' });
  folder = join(app.dataDir, '待导入');
  mkdirSync(folder);
  writeFileSync(
    join(folder, '通知.txt'),
    '云溪县人民政府关于开放图书馆的通知\n云政发〔2026〕99号\n\n自即日起全天开放。',
  );
  writeFileSync(join(folder, '空.txt'), '');
  writeFileSync(join(folder, '名单.txt'), '救助名单\n\n张三 身份证号 11010519491231002X');
});
afterAll(() => app.stop());

const desk = () => openPage(app, { path: `/#/desk/imports?key=${app.deskKey}` });

test('without the key the page is for staff only', async () => {
  const page = await openPage(app, { path: '/#/desk', expectedErrors: /Failed to load resource/ });
  await page.getByText('只供工作人员使用').waitFor();
});

test('a folder that is not there is told at once', async () => {
  const page = await openPage(app, {
    path: `/#/desk/imports?key=${app.deskKey}`,
    expectedErrors: /Failed to load resource/,
  });
  await page.getByLabel('文件夹路径').fill(join(folder, '没有'));
  await page.getByRole('button', { name: '开始导入' }).click();
  await page.getByText('找不到这个文件夹').waitFor();
});

test('a folder comes in with a reason for every file that did not, and its source can be removed', async () => {
  const page = await desk();
  await page.getByLabel('文件夹路径').fill(folder);
  await page.getByLabel('来源名称').fill('县政府办公室');
  await page.getByRole('button', { name: '开始导入' }).click();
  await page.getByText('最近一次导入').waitFor();
  await page.getByText('已上架').first().waitFor();
  await page.locator('.findings').getByText('文件是空的').waitFor();
  await page.locator('.findings').getByText('内容含有身份证号码').waitFor();
  await page.locator('.findings-list').getByText('内容含有身份证号码').waitFor();

  await page.getByRole('link', { name: '首页' }).first().click();
  await page.getByText('云溪县人民政府关于开放图书馆的通知').waitFor();
  await expect.poll(() => page.getByText('救助名单').count()).toBe(0);
  await page.goBack();

  await page.getByRole('button', { name: '移除来源' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('将从查阅中撤下').waitFor();
  await dialog.getByRole('button', { name: '移除来源' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '首页' }).first().click();
  await page.getByText('馆内还没有文件').waitFor();
});
