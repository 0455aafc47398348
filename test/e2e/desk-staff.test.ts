import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { join, logIn, logOut, password, setUpDesk, typeTwice } from './support/desk.ts';
import { openPage } from './support/page.ts';
import { smallTargets } from './support/touch.ts';

let app: App;
beforeAll(async () => {
  app = await startApp({ library: 'empty' });
});
afterAll(() => app.stop());

test('members join, are locked out by wrong passwords, leave, and the recovery key opens the desk again', async () => {
  const { page, recoveryKey } = await setUpDesk(app, { expectedErrors: /Failed to load resource/ });
  await join(page, '王一', 'clerk');
  await join(page, '赵二', 'reviewer');
  expect(await seriousFindings(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  await logOut(page);

  // after set-up the desk key alone opens nothing
  const other = await openPage(app, {
    path: `/#/desk/imports?key=${app.deskKey}`,
    expectedErrors: /Failed to load resource/,
  });
  await other.getByRole('button', { name: '登录' }).waitFor();
  await expect.poll(() => other.getByText('文件来源').count()).toBe(0);

  await logIn(page, '王一', '不是这个口令');
  await page.getByText('姓名或口令不对').waitFor();
  await expect.poll(() => page.getByLabel('口令').inputValue()).toBe('');
  for (let attempt = 0; attempt < 4; attempt++) {
    await logIn(page, '王一', '还不是这个口令');
    await page.getByRole('button', { name: '登录' }).isDisabled();
    await page.getByRole('alert').waitFor();
  }
  await page.getByText('秒后再试').waitFor();

  await logIn(page, '李主任');
  await page.getByRole('link', { name: '人员' }).click();
  const row = page.getByRole('row').filter({ hasText: '赵二' });
  await row.getByRole('button', { name: '离岗' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '离岗' }).click();
  await row.getByText('已离岗').waitFor();
  await expect.poll(() => row.getByRole('button').count()).toBe(0);

  await page.getByRole('link', { name: '账号' }).click();
  await page.getByLabel('现在的口令').fill(password);
  await typeTwice(page, '石桥镇的河水向东流过');
  await page.getByRole('button', { name: '改口令' }).click();
  await page.getByText('口令已改').waitFor();
  await logOut(page);

  await page.getByRole('button', { name: '管理员忘记口令' }).click();
  await page.getByLabel('恢复密钥').fill(recoveryKey.toLowerCase());
  await page.getByLabel('姓名').fill('李主任');
  await typeTwice(page);
  await page.getByRole('button', { name: '设定新口令' }).click();
  await page.getByText('请用它登录').waitFor();
  await page.getByRole('button', { name: '登录' }).click();
  await logIn(page, '李主任');
  await page.getByText('改口令').first().waitFor();
});
