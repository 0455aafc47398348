import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { ask, tokenOf } from './support/ask.ts';
import { seriousFindings } from './support/axe.ts';
import { join, logIn, logOut, setUpDesk } from './support/desk.ts';
import { openPage } from './support/page.ts';

let app: App;
let folder: string;
beforeAll(async () => {
  app = await startApp({ library: 'empty' });
  folder = mkdtempSync(path(tmpdir(), 'zwgk-office-'));
  mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

const notice = (about: string, body: string) =>
  `关于${about}的通知\n各镇人民政府：\n${body}\n云溪县人民政府办公室\n2026年4月13日\n`;
const write = (name: string, text: string) => writeFileSync(path(folder, name), text);

const bringIn = async (page: Page) => {
  await page.getByRole('link', { name: '导入资料' }).click();
  await page.getByLabel('文件夹路径').fill(folder);
  await page.getByLabel('来源名称').fill('县政府办');
  await page.getByRole('button', { name: '开始导入' }).click();
  await page.getByRole('button', { name: '开始导入' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '开始导入' }).waitFor();
};
const toQueue = async (page: Page, list = '待审核') => {
  await page.getByRole('link', { name: '审核', exact: true }).first().click();
  await page.getByRole('radio', { name: list }).click();
};
const open = async (page: Page, title: string) => {
  await page.getByRole('link', { name: title }).click();
  await page.locator('.review-acts').waitFor();
};
const dialog = (page: Page) => page.getByRole('dialog');
const calm = async (page: Page, where: string) => expect(await seriousFindings(page), where).toEqual([]);

test('a reviewer’s day: approve, compare, hold, repair, take down and restore', async () => {
  const { page } = await setUpDesk(app, { expectedErrors: /Failed to load resource/ });
  await join(page, '周审', 'reviewer');
  write('补贴.txt', notice('发放春耕补贴', '每亩补贴100元。\n自2026年5月1日起发放。'));
  write('防汛.txt', notice('做好防汛工作', '各镇应当备足物资。'));
  write('名单.txt', notice('公示救助名单', '张某，身份证号11010519491231002X，电话13800138000。'));
  write(
    '网站.txt',
    notice('公開網(wǎng)站', '數(shù)據公開，選擇恰當?shù)墓\ue0a6_方式，全區(qū)發(fā)布。'),
  );
  await bringIn(page);
  await logOut(page);
  await logIn(page, '周审');

  // nothing is public yet
  const visitor = await openPage(app, { size: 'kiosk', expectedErrors: /Failed to load resource/ });
  await visitor.goto(`${app.url}/#/search?q=${encodeURIComponent('补贴')}`);
  await visitor.getByText('没有找到').first().waitFor();

  await toQueue(page);
  await page.getByRole('link', { name: '关于发放春耕补贴的通知' }).waitFor();
  await calm(page, 'the queue');
  // two without findings go together, after the list was looked at and counted
  await page.getByText('选中本页没有查出问题的 2 份').click();
  await page.getByRole('button', { name: '通过所选 2 份' }).click();
  const go = dialog(page).getByRole('button', { name: '通过所选 2 份' });
  await expect.poll(() => go.isEnabled()).toBe(false);
  await dialog(page).getByLabel('请输入份数').fill('2');
  await calm(page, 'the bulk approval');
  await go.click();
  await page.getByRole('link', { name: '关于发放春耕补贴的通知' }).waitFor({ state: 'detached' });

  // the damaged one: the repair is checked, then serves reading
  await open(page, '公開網');
  await page.locator('.review-mend').first().waitFor();
  await calm(page, 'the item');
  await page.keyboard.press('a');
  await dialog(page).getByText('我已核对').click();
  await dialog(page).getByRole('button', { name: '通过并公开' }).click();
  await page.getByText('没有等待审核的文件').waitFor();

  // personal data: marked, held with a reason by one key
  await toQueue(page, '暂缓');
  await open(page, '关于公示救助名单的通知');
  await expect
    .poll(() => page.locator('[data-personal="idNumber"]').textContent())
    .toContain('11010519491231002X');
  await page.keyboard.press('h');
  await dialog(page).getByLabel('理由').fill('已告知来源单位更正');
  await dialog(page).getByRole('button', { name: '暂缓' }).click();
  await page.getByRole('radio', { name: '暂缓' }).waitFor();

  await visitor.goto(`${app.url}/#/search?q=${encodeURIComponent('恰当的公开方式')}`);
  await visitor
    .getByRole('link', { name: /公開網站/ })
    .first()
    .click();
  await visitor.getByText('經工作人员').or(visitor.getByText('经工作人员核对的修复文本')).first().waitFor();
  await visitor.getByRole('button', { name: '看原文' }).click();
  await visitor.getByText('數(shù)據').first().waitFor();

  // a changed document: visitors keep the old words, the reviewer sees both
  await logOut(page);
  await logIn(page, '李主任');
  write('补贴.txt', notice('发放春耕补贴', '每亩补贴120元。\n自2026年5月1日起发放。'));
  await bringIn(page);
  await visitor.goto(`${app.url}/#/search?q=${encodeURIComponent('春耕补贴')}`);
  await visitor
    .getByRole('link', { name: /春耕补贴/ })
    .first()
    .click();
  await visitor.getByText('每亩补贴100元').first().waitFor();
  await logOut(page);
  await logIn(page, '周审');
  await toQueue(page);
  await open(page, '关于发放春耕补贴的通知');
  await expect.poll(() => page.locator('.difference del').allTextContents()).toContain('100');
  await expect.poll(() => page.locator('.difference ins').allTextContents()).toContain('120');
  await calm(page, 'the comparison');
  await page.keyboard.press('a');
  await page.getByText('没有等待审核的文件').waitFor();

  // found wrong after all: taken down from a page that has it open, too
  await page.getByLabel('标题、文号或关键词').fill('春耕补贴');
  await page.getByRole('button', { name: '查找' }).click();
  await open(page, '关于发放春耕补贴的通知');
  await page.getByRole('button', { name: '立即撤下' }).click();
  await dialog(page).getByLabel('理由').fill('金额有误');
  await dialog(page).getByRole('button', { name: '立即撤下' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await visitor.getByText('每亩补贴').first().waitFor({ state: 'detached', timeout: 20_000 });
  await toQueue(page, '已撤下');
  await open(page, '关于发放春耕补贴的通知');
  await page.locator('.review-history', { hasText: '金额有误' }).waitFor();
  await page.getByRole('button', { name: '恢复公开' }).click();
  await dialog(page).getByLabel('理由').fill('已核实无误');
  await dialog(page).getByRole('button', { name: '恢复公开' }).click();
  await page.getByText('没有撤下的文件').waitFor();

  // how old the library is stands on every page; a check finds it whole
  await visitor.goto(`${app.url}/#/help`);
  await visitor.getByText(/^数据截至 \d{4}年/).waitFor();
  await logOut(page);
  await logIn(page, '李主任');
  await page.getByRole('link', { name: '资料状况' }).click();
  await page.getByText('还没有检查过').waitFor();
  await calm(page, 'the health of the library');
  await page.getByRole('button', { name: '现在检查' }).click();
  await page.getByText(/检查了 4 份资料的 \d+ 个文件，问题 0 个/).waitFor({ timeout: 30_000 });

  // what an import begun elsewhere brings in stands in the queue without anybody asking for it
  await toQueue(page);
  await page.getByText('没有等待审核的文件').waitFor();
  write('会议.txt', notice('召开防火工作会议', '请准时参加。'));
  await ask(app, 'imports.start', { folder, name: '县政府办' }, await tokenOf(app));
  await page.getByRole('link', { name: '关于召开防火工作会议的通知' }).waitFor({ timeout: 20_000 });
});
