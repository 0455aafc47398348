import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';

/** Goes to a page of the work with papers, and waits until it stands. */
export const goTo = async (page: Page, path: string): Promise<void> => {
  await page.evaluate(hash => {
    location.hash = hash;
  }, `#/desk/papers${path}`);
  await page.locator(`.paper-way[aria-current="page"][href$="/desk/papers${path}"]`).waitFor();
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
};

/**
 * As a scanner types: from anywhere on the page, with Enter at the end, and faster than keys come through the browser's door
 * on a busy machine. A hand takes its time before.
 */
export const scan = async (page: Page, code: string): Promise<void> => {
  await page.waitForTimeout(200);
  await page.evaluate(
    keys => {
      (document.activeElement as HTMLElement | null)?.blur();
      for (const key of keys)
        for (const type of ['keydown', 'keyup'])
          document.body.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }));
    },
    [...code, 'Enter'],
  );
};

export const dialog = (page: Page) => page.getByRole('dialog');

const year = new Date().getFullYear();
export const copyCode = (number: number) => `C${year}A1-00000${number}`;
export const placeCode = (number: number) => `P${year}A1-000${number}`;

/** Pictures for the manual, where a folder is named in PICTURES. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

const lowIncome =
  '云溪县民政局关于提高2025年最低生活保障标准的通知\n云民发〔2025〕7号\n\n各镇人民政府：\n城乡最低生活保障标准提高到每人每月860元。\n\n云溪县民政局\n2025年6月24日\n';
const relief =
  '云溪县临时救助实施细则\n云民发〔2025〕3号\n\n第一条 为规范临时救助，制定本细则。\n\n云溪县民政局\n2025年3月10日\n';

/** A library of two documents, as an office keeps it: a folder with its index sheet. `repealed`: what the office says of the first one later. */
export const writeLibrary = (folder: string, repealed = false): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '低保.txt'), lowIncome);
  writeFileSync(join(folder, '临时救助.txt'), relief);
  const validity = repealed ? '已废止,云民发〔2026〕5号' : '有效,';
  writeFileSync(
    join(folder, '目录.csv'),
    `标题,发文字号,发布机构,成文日期,有效性,废止依据,公开属性,文件
云溪县民政局关于提高2025年最低生活保障标准的通知,云民发〔2025〕7号,云溪县民政局,2025-06-24,${validity},主动公开,低保.txt
云溪县临时救助实施细则,云民发〔2025〕3号,云溪县民政局,2025-03-10,有效,,主动公开,临时救助.txt
`,
  );
};

/** The 目录表 that comes with a delivery: a title over the whole width, dates as Excel keeps them, a line to sign. */
export const deliveryList = async (): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('移送目录');
  sheet.mergeCells('A1:G1');
  sheet.getCell('A1').value = '主动公开政府信息移送目录表';
  sheet.addRow(['序号', '文件名称', '发文字号', '形成时间', '页数', '份数', '经办科室']);
  const day = new Date(Date.UTC(2025, 5, 24));
  sheet.addRow([
    1,
    '云溪县民政局关于提高2025年最低生活保障标准的通知',
    '云民发[2025]7号',
    day,
    12,
    2,
    '救助科',
  ]);
  sheet.addRow([2, '关于开展孤儿保障自查的通知', '云民发〔2025〕9号', day, 4, 1, '福利科']);
  sheet.addRow(['移送人：', '', '', '接收人：']);
  return Buffer.from(await book.xlsx.writeBuffer());
};

/** Every row of the first sheet of a workbook, as text. */
export const readRows = async (path: string): Promise<string[][]> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow(row => {
    rows.push((row.values as unknown[]).slice(1).map(value => String(value ?? '')));
  });
  return rows;
};
