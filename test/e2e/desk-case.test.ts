import { readdirSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { join, logIn, logOut, setUpDesk } from './support/desk.ts';
import { sizes } from './support/page.ts';

let app: App;
beforeAll(async () => {
  app = await startApp({ library: 'empty' });
});
afterAll(() => app.stop());

const dialog = (page: Page) => page.getByRole('dialog');
/** Opens a step of the case and hands it in. */
const step = async (
  page: Page,
  name: string,
  fill: () => Promise<void> = async () => {},
  go = '确认办理',
) => {
  await page.locator('.steps').getByRole('button', { name, exact: true }).click();
  await fill();
  await dialog(page).getByRole('button', { name: go }).click();
  await dialog(page).waitFor({ state: 'detached' });
};
const openCase = async (page: Page) => {
  await page.getByRole('link', { name: '待办' }).click();
  await page.locator('.case-row').first().focus();
  await page.keyboard.press('Enter');
  await page.getByText('现在可以办理').waitFor();
};
const calm = async (page: Page, where: string) => expect(await seriousFindings(page), where).toEqual([]);

/** What the clock refuses is said in sight above the buttons, in the language of the page, and Escape leaves the form. */
const refused = async (page: Page) => {
  const before = page.viewportSize();
  await page.setViewportSize(sizes.desktop); // the lowest screen: the form is higher than it
  await page.getByText('English', { exact: true }).click();
  await page.locator('.steps').getByRole('button', { name: 'Ask for correction' }).click();
  await page.getByLabel('What has to be corrected').fill('地块的范围');
  await page.getByLabel('Day it happened').fill('2026-01-05');
  await dialog(page).getByRole('button', { name: 'Confirm' }).click();
  const why = page.getByText('This step is not possible now. No application has been made yet.');
  await why.waitFor();
  const box = async (part: Locator) => (await part.boundingBox()) ?? { y: 0, height: 0 };
  const { y, height } = await box(why);
  expect(y + height).toBeLessThan((await box(dialog(page).locator('.form-actions'))).y);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByText('简体', { exact: true }).click();
  if (before) await page.setViewportSize(before);
};

const oral = async (page: Page) => {
  await page.getByRole('link', { name: '受理登记' }).click();
  await page.getByRole('button', { name: '核对并登记' }).click();
  await page.getByText('还有必填的没有填').waitFor();
  await page.getByLabel('申请人姓名或名称').fill('苏小满');
  await page.getByLabel('证件号码').fill('000000190001010000');
  await page.getByLabel('电话').fill('0999-0000123');
  await page.getByLabel('所需信息的名称').fill('柳河镇清水村征地补偿安置方案');
  await calm(page, 'the intake form');
  await page.getByRole('button', { name: '核对并登记' }).click();
  // art.29: what was told is read back, and nothing is registered before the applicant confirms it
  await dialog(page).getByText('苏小满').waitFor();
  const register = dialog(page).getByRole('button', { name: '登记' });
  await expect.poll(() => register.isEnabled()).toBe(false);
  await dialog(page).getByText('申请人确认无误').last().click();
  await register.click();
  await page.getByText('公开申〔').first().waitFor();
  await calm(page, 'the receipt');
};

test('an oral application is corrected, extended by two, decided by the seven questions and served', async () => {
  const { page } = await setUpDesk(app, { expectedErrors: /Failed to load resource/ });
  await join(page, '王一', 'clerk');
  await logOut(page);
  await logIn(page, '王一');
  await oral(page);

  await openCase(page);
  await calm(page, 'the case');
  await refused(page);
  await step(page, '告知补正', () => page.getByLabel('需要补正的事项').fill('地块的范围\n批复的年份'));
  await page.getByText('批复的年份').waitFor();
  await step(page, '补正告知送达');
  await page.locator('.case-state', { hasText: '待申请人补正' }).waitFor();
  await step(page, '收到补正');
  await step(page, '延长答复期限', () => page.getByLabel('延期理由').fill('须调取历年档案'), '报请审核');
  await page.getByText('等待审核人员审核').or(page.getByText('这是您提出的')).first().waitFor();

  await logOut(page);
  await logIn(page, '李主任');
  // the login shows at the same address, so the same case comes back
  await page.locator('.proposal').getByRole('button', { name: '同意' }).click();
  await page.locator('.proposal').waitFor({ state: 'detached' });
  await page.getByText('/ 40 个工作日').waitFor();
  await logOut(page);

  await logIn(page, '王一');
  await page.getByText('现在可以办理').waitFor();
  await step(
    page,
    '作出决定',
    async () => {
      const outcome = dialog(page).getByLabel('答复结果');
      await expect.poll(() => outcome.locator('option').allTextContents()).not.toContain('予以公开');
      await dialog(page).getByLabel('一、补不补').selectOption('yes');
      await dialog(page).getByLabel('二、是不是').selectOption('yes');
      await dialog(page).getByLabel('三、谁负责').selectOption('yes');
      await dialog(page).getByLabel('四、有没有').selectOption('yes');
      await dialog(page).getByLabel('五、给不给').selectOption('all');
      await dialog(page).getByLabel('七、怎么答').fill('现予公开，请自行领取。');
      await outcome.selectOption('granted');
      await calm(page, 'the decision');
    },
    '报请审核',
  );
  await logOut(page);

  await logIn(page, '李主任');
  await page.locator('.proposal').getByRole('button', { name: '同意' }).click();
  await page.locator('.case-state', { hasText: '已作出决定，待送达' }).waitFor();
  await step(page, '送达答复', async () => {
    await page.getByLabel('送达方式').selectOption('onTheSpot');
  });
  await page.locator('.case-state', { hasText: '已送达' }).waitFor();

  // nothing of the person is left in the address, in what the browser keeps, or readable on the disk
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(decodeURIComponent(page.url())).not.toMatch(/苏小满|0000123/);
  for (const entry of readdirSync(app.dataDir, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      expect(readFileSync(path(entry.parentPath, entry.name)).includes('苏小满'), entry.name).toBe(false);
});
