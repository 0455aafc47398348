import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { logIn, setUpDesk } from './support/desk.ts';

let app: App;
let folder: string;
beforeAll(async () => {
  app = await startApp({ library: 'empty' });
  folder = mkdtempSync(path(tmpdir(), 'zwgk-backup-'));
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a backup is planned, made, listed and restored under a new terminal code', async () => {
  const { page } = await setUpDesk(app, { expectedErrors: /Failed to load resource/ });
  await page.getByRole('link', { name: '备份' }).click();
  await page.getByText('还没有选择备份位置').waitFor();
  await page.getByLabel('备份文件夹').first().fill(path(folder, '没有'));
  await page.getByRole('button', { name: '保存备份计划' }).click();
  await page.getByText('找不到备份文件夹').waitFor();
  await page.getByLabel('备份文件夹').first().fill(folder);
  await page.getByRole('button', { name: '保存备份计划' }).click();
  await page.getByText('备份计划已保存').waitFor();
  await page.getByRole('button', { name: '现在备份' }).click();
  await page.getByText('已备份并核验').waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole('button', { name: '用它恢复' }).click();
  const dialog = page.getByRole('dialog');
  const restore = dialog.getByRole('button', { name: '恢复' });
  await dialog.getByLabel('新的终端代码').fill('A1');
  await expect.poll(() => restore.isEnabled()).toBe(false);
  await dialog.getByText('我知道备份之后').click();
  await restore.click();
  await dialog.getByText('终端代码已经用过').waitFor();
  await dialog.getByLabel('新的终端代码').fill('B2');
  await restore.click();
  await page.getByText('请重新登录').waitFor();
  await page.getByRole('button', { name: '登录' }).click();
  // everybody is logged out; the password of before still opens the desk
  await logIn(page, '李主任');
  await page.getByText('最近一次成功').or(page.getByText('还没有选择备份位置')).first().waitFor();
});
