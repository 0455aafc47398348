import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { setUpDesk } from './support/desk.ts';

let app: App;
beforeAll(async () => {
  app = await startApp({ library: 'empty' });
});
afterAll(() => app.stop());

const download = async (page: Page, button: string): Promise<{ name: string; bytes: Buffer }> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};
/** Every value of a workbook, sheet by sheet, row by row. */
const valuesOf = async (bytes: Buffer): Promise<unknown[][]> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const rows: unknown[][] = [];
  for (const sheet of workbook.worksheets) sheet.eachRow(row => rows.push(row.values as unknown[]));
  return rows;
};

test('the annual report is filled in, told where it does not close, signed, and taken away in both forms', async () => {
  const { page } = await setUpDesk(app);
  await page.evaluate(() => {
    location.hash = '#/desk/report?year=2025';
  });
  await page.getByText('全部勾稽关系成立').waitFor();
  await page.getByText(/还没有填报：.*行政许可本年处理决定数量/).waitFor();

  // table 2: what is no number is not kept
  const cell = (label: string) => page.getByLabel(label, { exact: true });
  await cell('行政许可本年处理决定数量').fill('三');
  await page.getByText('请填不小于 0 的整数').waitFor();
  await expect.poll(() => page.getByRole('button', { name: '保存填报' }).isDisabled()).toBe(true);
  const typed = {
    规章本年制发件数: '0',
    规章本年废止件数: '0',
    规章现行有效件数: '0',
    行政规范性文件本年制发件数: '4',
    行政规范性文件本年废止件数: '1',
    行政规范性文件现行有效件数: '37',
    行政许可本年处理决定数量: '1203',
    行政处罚本年处理决定数量: '86',
    行政强制本年处理决定数量: '9',
    '行政事业性收费本年收费金额（单位：万元）': '12.75',
  };
  for (const [label, value] of Object.entries(typed)) await cell(label).fill(value);
  await page.getByRole('button', { name: '保存填报' }).click();
  await page.getByText('李主任 于').first().waitFor();
  await page.getByText('还没有填报').waitFor({ state: 'detached' });

  // the first year's carry-over is not in the records: typed in alone, it leaves two identities open, each named
  await page.getByText('填报记录以外的数字').click();
  await cell('二、上年结转政府信息公开申请数量，自然人').fill('3');
  await page.getByRole('button', { name: '保存填报' }).click();
  await page.getByText('有 2 处勾稽关系不成立', { exact: true }).waitFor();
  await page.getByText('第一项加第二项得 3，第三项总计加第四项得 0，两者应当相等。').first().waitFor();
  await expect
    .poll(() => page.locator('.report-checks li strong').allTextContents())
    .toEqual(['自然人', '总计']);
  // nobody is asked to sign what would be refused; beside the button stands why
  const sign = page.getByRole('button', { name: '签发', exact: true });
  await expect.poll(() => sign.isDisabled()).toBe(true);
  await page.getByText('还有 2 处勾稽关系不成立，改好后才能签发').waitFor();

  await cell('四、结转下年度继续办理，自然人').fill('3');
  await page.getByRole('button', { name: '保存填报' }).click();
  await page.getByText('全部勾稽关系成立').waitFor();
  await sign.click();
  await page.getByRole('dialog').getByRole('button', { name: '签发' }).click();
  await page.getByText('签发以后记录没有变化').waitFor();

  const workbook = await download(page, '下载表格（xlsx）');
  expect(workbook.name).toBe('云溪县人民政府2025年政府信息公开工作年度报告.xlsx');
  const rows = await valuesOf(workbook.bytes);
  const holding = (label: string) => rows.find(row => row.some(value => value === label)) ?? [];
  expect(holding('行政许可')).toContain(1203);
  expect(holding('行政事业性收费')).toContain(12.75);
  expect(holding('二、上年结转政府信息公开申请数量').filter(value => value === 3)).toHaveLength(2);

  const document = await download(page, '下载文稿（docx）');
  expect(document.name).toBe('云溪县人民政府2025年政府信息公开工作年度报告.docx');
  const { value: words } = await mammoth.extractRawText({ buffer: document.bytes });
  for (const part of ['一、总体情况', '1203', '12.75', '四、结转下年度继续办理'])
    expect(words).toContain(part);
  expect(words).not.toMatch(/[{}]/);
});
