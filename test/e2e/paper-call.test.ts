import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { ask, documentNamed, registerPaper, tokenOf } from './support/ask.ts';
import { seriousFindings } from './support/axe.ts';
import { logIn, setUpDesk } from './support/desk.ts';
import { openPage } from './support/page.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const openDocument = async (page: Page, id: string) => {
  await page.evaluate(hash => {
    location.hash = hash;
  }, `#/document/${id}`);
  await page.getByRole('heading', { name: '纸质文本', exact: true }).waitFor();
};
const callButton = (page: Page) => page.getByRole('button', { name: '请工作人员取来' });

test('a visitor asks for the paper at the screen, the desk sees it and hands it out, and both screens say so', async () => {
  const { page: desk } = await setUpDesk(app, { expectedErrors: /Failed to load resource/ });
  const token = await tokenOf(app);
  const { id, title } = await documentNamed(app, '云民发〔2025〕7号');
  const { copies } = await registerPaper(app, token, { title, document: id, copies: 1 });
  const kiosk = await openPage(app, { size: 'kiosk' });
  await openDocument(kiosk, id);
  await kiosk.getByText('现在可以阅览 1 份').waitFor();
  expect(await seriousFindings(kiosk)).toEqual([]);

  // one press, by keyboard: the focus goes on with what came of it
  await callButton(kiosk).focus();
  await kiosk.keyboard.press('Enter');
  await kiosk.getByText('请到服务台，说呼叫号 A1-1 领取').waitFor();
  const pressed = performance.now();
  await expect.poll(() => kiosk.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
  await desk.getByText(/来访者在等纸质文本：呼叫号 A1-1/).waitFor();
  expect(performance.now() - pressed, 'on the desk’s screen within five seconds').toBeLessThan(5_000);
  await desk.getByText('1 个呼叫').waitFor({ state: 'attached' });
  expect(await seriousFindings(desk)).toEqual([]);

  await desk.getByRole('link', { name: '去办理' }).click();
  await desk.getByRole('button', { name: '这就去取' }).click();
  await kiosk.getByText('工作人员正在取').waitFor();
  // who reads on meanwhile hears it on every page
  await kiosk.getByRole('link', { name: '首页' }).first().click();
  await kiosk.getByRole('region', { name: '您请取的纸质文本' }).waitFor();
  expect(await seriousFindings(kiosk)).toEqual([]);
  await desk.locator('.waiting-calls').getByRole('button', { name: '交读者阅览' }).click();
  await desk.getByRole('dialog').getByText('同时办结呼叫 A1-1').waitFor();
  expect(await seriousFindings(desk)).toEqual([]);
  await desk.getByRole('dialog').getByRole('button', { name: '交读者阅览' }).click();
  await desk.locator('.waiting-calls').waitFor({ state: 'detached' });
  await kiosk.getByText('纸质文本已交给您').waitFor();

  // the next visitor is told nothing of it, but that somebody reads the only copy
  await kiosk.getByRole('button', { name: '结束使用' }).click();
  await openDocument(kiosk, id);
  await kiosk.getByText('纸质文本正被他人查阅').waitFor();
  await expect.poll(() => callButton(kiosk).count()).toBe(0);
  await expect.poll(() => kiosk.getByText('A1-1').count()).toBe(0);

  // it comes back: this page offers it again by itself
  const back = { pagesCopied: 0, photographed: false, condition: 'good' } as const;
  await ask(app, 'uses.giveBack', { copy: copies[0]?.id ?? '', ...back }, token);
  await callButton(kiosk).click({ timeout: 15_000 });
  await kiosk.getByText('呼叫号 A1-2').waitFor();
  await desk.locator('.waiting-calls').getByRole('button', { name: '不能提供' }).click();
  await desk.getByLabel('原因').selectOption('damaged');
  await desk.getByLabel('给来访者的说明').fill('请明天上午再来');
  await desk.getByRole('dialog').getByRole('button', { name: '告知来访者' }).click();
  await kiosk.getByText('请明天上午再来').waitFor();
  await callButton(kiosk).click();
  await kiosk.getByText('呼叫号 A1-3').waitFor();
  await kiosk.getByRole('button', { name: '不需要了' }).click();
  await kiosk.getByText('已取消').waitFor();
  await desk.locator('.waiting-calls').waitFor({ state: 'detached' });
});

test('a visitor reports a mistake in a few presses, the desk answers it, and an idle screen forgets what was typed', async () => {
  const { id } = await documentNamed(app, '云政发〔2023〕8号');
  const kiosk = await openPage(app, { size: 'kiosk', path: `/#/document/${id}` });
  await kiosk.getByRole('button', { name: '我要纠错' }).tap();
  const sheet = kiosk.getByRole('dialog');
  await sheet.getByRole('button', { name: '提交纠错' }).tap();
  await sheet.getByText('请选一项').waitFor();
  await sheet.getByText('文件内容', { exact: true }).tap();
  await sheet.getByLabel('补充说明').fill('第三页的金额应为800元');
  expect(await seriousFindings(kiosk)).toEqual([]);
  await sheet.getByRole('button', { name: '提交纠错' }).tap();
  await sheet.getByText('谢谢您帮我们找错').waitFor();
  await sheet.getByText('A1-2026-1'.replace('2026', String(new Date().getFullYear()))).waitFor();
  expect(await seriousFindings(kiosk)).toEqual([]);
  await sheet.getByRole('button', { name: '关闭' }).tap();
  await sheet.waitFor({ state: 'detached' });

  // the reader offers it as well, and the keys leave its button where it is
  await kiosk.getByRole('link', { name: /^打开原文 · / }).tap();
  await kiosk.getByRole('button', { name: '我要纠错' }).tap();
  await sheet.getByText('其他', { exact: true }).tap();
  await sheet.getByLabel('补充说明').tap();
  await kiosk.getByRole('group', { name: '屏幕键盘' }).waitFor();
  await sheet.getByLabel('补充说明').fill('第2页是空白');
  await sheet.getByRole('button', { name: '提交纠错' }).click();
  await sheet.getByText('谢谢您帮我们找错').waitFor();

  const desk = await openPage(app, { path: '/#/desk', expectedErrors: /Failed to load resource/ });
  await logIn(desk, '李主任');
  await desk.getByText('2 件纠错待处理').waitFor({ state: 'attached' });
  await desk.getByRole('link', { name: '纠错' }).click();
  await desk.locator('.review-title').first().click();
  await desk.getByText('第三页的金额应为800元').waitFor();
  expect(await seriousFindings(desk)).toEqual([]);
  await desk.getByText('已核实无误', { exact: true }).click();
  await desk.getByLabel('核实和处理情况').fill('核对过原件，印的就是800元');
  await desk.getByRole('button', { name: '记下办理结果' }).click();
  await desk.locator('.review-history', { hasText: '核对过原件' }).waitFor();
  await desk.getByRole('link', { name: '返回列表' }).click();
  await desk.getByText('1 件纠错待处理').waitFor({ state: 'attached' });
  expect(await seriousFindings(desk)).toEqual([]);

  // whoever walks away leaves nothing of what they typed
  const token = await tokenOf(app);
  const { settings } = await ask(app, 'settings.read', {}, token);
  const soon = { ...settings, idleSeconds: 4, idleWarningSeconds: 2 };
  await ask(app, 'settings.change', { settings: soon }, token);
  const left = await openPage(app, { size: 'landscape', path: `/#/document/${id}` });
  await left.getByRole('button', { name: '我要纠错' }).tap();
  await left.getByRole('dialog').getByLabel('补充说明').fill('写了一半');
  await left
    .getByRole('heading', { name: '您还在吗' })
    .or(left.locator('.newest-link').first())
    .first()
    .waitFor();
  await left.locator('.newest-link').first().waitFor({ timeout: 15_000 });
  await expect.poll(() => left.getByText('写了一半').count()).toBe(0);
});
