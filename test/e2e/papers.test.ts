import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { setUpDesk } from './support/desk.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const go = async (page: Page, path: string): Promise<void> => {
  await page.evaluate(hash => {
    location.hash = hash;
  }, `#/desk/papers${path}`);
  await page.locator(`.paper-way[aria-current="page"][href$="/desk/papers${path}"]`).waitFor();
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
};

/** As a scanner types: fast, from anywhere on the page, with Enter at the end. */
const scan = async (page: Page, code: string): Promise<void> => {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (const key of [...code, 'Enter']) await page.keyboard.press(key === '-' ? 'Minus' : key);
};

const dialog = (page: Page) => page.getByRole('dialog');
const year = new Date().getFullYear();
const copy = (number: number) => `C${year}A1-00000${number}`;
const place = (number: number) => `P${year}A1-000${number}`;

test('a delivery comes in, is registered, shelved by scanner, read, put back and counted', async () => {
  const { page } = await setUpDesk(app, { expectedErrors: /Failed to load resource/ });

  await go(page, '/places');
  await page.getByRole('button', { name: '添加室' }).click();
  await dialog(page).getByLabel('代码').fill('A');
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: '添加下级' }).click();
  await dialog(page).getByLabel('从').fill('01');
  await dialog(page).getByLabel('到').fill('02');
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await page.getByText('A-02').waitFor();

  await go(page, '/deliveries');
  await page.getByRole('button', { name: '添加移送单位' }).click();
  await dialog(page).getByLabel('单位名称').fill('云溪县民政局');
  await dialog(page)
    .getByLabel('从哪天起')
    .fill(`${year - 1}-01-01`);
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await page.getByText('每月 5、20 日').waitFor();
  await page.getByText('未交').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('row').filter({ hasText: '未交' }).first().getByRole('button').click();
  await dialog(page).getByLabel('目录所列纸质份数').fill('3');
  await dialog(page).getByRole('button', { name: '登记移送' }).click();
  await page.getByRole('heading', { name: /^批〔/ }).waitFor();
  await page.getByText('目录列纸质 3 份，已登记 0 件').waitFor();

  // one paper the library has: found by part of its number, two copies
  await page.getByRole('link', { name: '登记本批文本' }).click();
  let keys = 0;
  const press = async (...pressed: string[]) => {
    for (const key of pressed) {
      keys += 1;
      await page.keyboard.press(key);
    }
  };
  const seek = page.getByRole('combobox', { name: '名称、文号或索引号' });
  await seek.waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  // eight characters of the 文号, as an input method would give them
  await page.keyboard.insertText('云民发〔2025〕7');
  keys += 12;
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.waitForTimeout(300); // the list stands still before a hand goes on
  await press('ArrowDown');
  await page.locator('.find-document-hit[data-focused]').waitFor();
  await press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('.register-pages') !== null);
  expect(await page.getByLabel('文号', { exact: true }).inputValue()).toBe('云民发〔2025〕7号');
  await press('1', '2', 'Enter', '2', 'Enter');
  await page
    .getByText(/已登记 收〔/)
    .first()
    .waitFor();
  // at two keys a second, which is slow for a clerk, a paper takes less than 20 seconds
  expect(keys).toBeLessThan(40);

  // one it does not have, by hand; then again, which is noticed
  await page.keyboard.insertText('关于举办村级会计培训的通知');
  await press('Enter', 'Enter');
  await page.getByRole('textbox', { name: '名称', exact: true }).waitFor();
  expect(await page.getByRole('textbox', { name: '名称', exact: true }).inputValue()).toBe(
    '关于举办村级会计培训的通知',
  );
  await press('Control+Enter');
  await expect.poll(() => page.getByText(/已登记 收〔/).count()).toBe(2);
  await page.keyboard.insertText('关于举办村级会计培训的通知');
  await press('Enter', 'Enter');
  await page.getByText('可能重复').waitFor();
  await press('Escape');
  expect(await page.getByRole('textbox', { name: '名称', exact: true }).inputValue()).toBe('');

  await page.getByRole('link', { name: '返回批次' }).click();
  await page.getByRole('button', { name: '记一项差异' }).click();
  await dialog(page).getByLabel('名称或文号').fill('关于开展孤儿保障自查的通知');
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await page.getByText('目录有、实物缺').first().waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '签收单（Word）' }).click();
  expect((await download).suggestedFilename()).toMatch(/^移送签收单 .*\.docx$/);
  await page.getByRole('button', { name: '核对完毕' }).click();
  await dialog(page).getByRole('button', { name: '核对完毕' }).click();
  await page.getByRole('link', { name: '登记本批文本' }).waitFor({ state: 'detached' });

  await go(page, '/shelve');
  await scan(page, copy(1));
  await page.getByText(copy(1)).first().waitFor();
  await scan(page, copy(2));
  await page.getByText(copy(2)).first().waitFor();
  await scan(page, place(2));
  await page.getByText('2 份文本已放到 A-01').waitFor();
  await scan(page, copy(3));
  await page.getByText(copy(3)).first().waitFor();
  await scan(page, place(3));
  await page.getByText('1 份文本已放到 A-02').waitFor();

  await go(page, '/use');
  await scan(page, copy(1));
  await dialog(page).getByLabel('座位号').fill('王小明');
  await dialog(page).getByText('只能写字母').waitFor();
  await dialog(page).getByLabel('座位号').fill('座3');
  await dialog(page).getByRole('button', { name: '交读者阅览' }).click();
  await page.getByRole('cell', { name: '座3' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await scan(page, copy(1));
  await dialog(page).getByLabel('复制页数').fill('4');
  await dialog(page).getByRole('button', { name: '归还' }).click();
  await page.getByText('请放回 A-01').waitFor();
  await go(page, '/shelve');
  await page.locator('.waiting-list').getByText(copy(1)).waitFor();
  await scan(page, copy(1));
  await page.locator('.shelve-held').getByText(copy(1)).waitFor();
  // onto the wrong shelf: the books follow, and the inventory of the paper copies agrees
  await scan(page, place(2));
  await page.getByText('1 份文本已放到 A-01').waitFor();

  await go(page, '/stocktakes');
  await page.getByRole('button', { name: '开始盘点' }).click();
  await dialog(page).getByRole('button', { name: '开始盘点' }).click();
  await page.getByText('应有 3，已见 0').waitFor();
  await scan(page, place(2));
  await page.getByText('正在盘点：A-01').waitFor();
  await scan(page, copy(1));
  await page.getByText(`${copy(1)} 在位`).waitFor();
  await scan(page, copy(3));
  await page.getByText(`${copy(3)} 错位`).waitFor();
  // interrupted, and gone on with
  await go(page, '/stocktakes');
  await page.getByRole('link', { name: /^盘〔/ }).click();
  await page.getByText('应有 3，已见 2').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '签字结束' }).click();
  await dialog(page).getByRole('button', { name: '签字结束' }).click();
  await page.getByText('未找到 1，错位 1').waitFor();

  await go(page, '');
  await page.getByLabel('查找文本').fill('最低生活保障');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('row').nth(1).click();
  await page.getByText('复制 4 页').waitFor();
  await page.locator('.phase-missing').waitFor();
  for (const said of [
    '接收登记',
    '与资料库文件匹配',
    '第 1 份：交读者阅览',
    '第 1 份：归还',
    '第 2 份：登记未找到',
  ])
    await page.getByText(said).first().waitFor();
}, 180_000);
