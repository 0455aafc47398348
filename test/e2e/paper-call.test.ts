import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { ask, documentNamed, registerPaper, tokenOf } from './support/ask.ts';
import { seriousFindings } from './support/axe.ts';
import { setUpDesk } from './support/desk.ts';
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
  await desk.getByRole('dialog').getByRole('button', { name: '不能提供' }).click();
  await kiosk.getByText('请明天上午再来').waitFor();
  await callButton(kiosk).click();
  await kiosk.getByText('呼叫号 A1-3').waitFor();
  await kiosk.getByRole('button', { name: '不需要了' }).click();
  await kiosk.getByText('已取消').waitFor();
  await desk.locator('.waiting-calls').waitFor({ state: 'detached' });
}, 120_000);
