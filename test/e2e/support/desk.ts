import type { Page } from 'playwright-core';
import type { App } from './app.ts';
import { openPage, type PageOptions } from './page.ts';

/** A password no rule objects to, for everybody the tests invent. */
export const password = '九里云溪三月的春风吹';

/** Sets the room up with the desk key as its first administrator would, and goes on to the desk. Answers the recovery key. */
export const setUpDesk = async (app: App, options: PageOptions = {}) => {
  const page = await openPage(app, { ...options, path: `/#/desk?key=${app.deskKey}` });
  await page.getByLabel('单位名称').fill('云溪县人民政府');
  await page.getByLabel('终端代码').fill('A1');
  await page.getByLabel('第一位管理员的姓名').fill('李主任');
  await typeTwice(page);
  await page.getByRole('button', { name: '完成设置' }).click();
  const recoveryKey = (await page.getByTestId('recovery-key').textContent()) ?? '';
  const goOn = page.getByRole('button', { name: '进入工作台' });
  if (await goOn.isEnabled()) throw new Error('nobody goes on before the recovery key is kept');
  await page.getByText('我已抄写或打印').click();
  await goOn.click();
  await page.getByText('没有在办的申请').waitFor();
  return { page, recoveryKey };
};

/** Fills both fields of a new password. */
export const typeTwice = async (page: Page, text = password): Promise<void> => {
  await page.getByLabel('新口令').fill(text);
  await page.getByLabel('再输入一次').fill(text);
};

/** Adds a member of staff; an administrator is logged in. */
export const join = async (page: Page, name: string, role: 'clerk' | 'reviewer'): Promise<void> => {
  await page.getByRole('link', { name: '人员' }).click();
  await page.getByRole('button', { name: '添加人员' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByLabel('角色').selectOption(role);
  await typeTwice(page);
  await dialog.getByRole('button', { name: '添加人员' }).click();
  await page.getByRole('rowheader', { name }).waitFor();
};

export const logOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('button', { name: '登录' }).waitFor();
};

export const logIn = async (page: Page, name: string, secret = password): Promise<void> => {
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('口令').fill(secret);
  await page.getByRole('button', { name: '登录' }).click();
};
