import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPdf } from '../../core/library/pdf.ts';
import { drawPage } from '../../core/scans/draw.ts';
import { pdfData } from '../../server/paths.ts';
import { inProject } from '../fixtures/project.ts';
import { type App, startApp } from './support/app.ts';
import { registerPaper, tokenOf } from './support/ask.ts';
import { seriousFindings } from './support/axe.ts';
import { setUpDesk } from './support/desk.ts';
import { pdfText } from './support/pdf-text.ts';

let app: App;
let folder: string;
beforeAll(async () => {
  app = await startApp({ library: 'empty' });
  folder = mkdtempSync(path(tmpdir(), 'zwgk-scanner-'));
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A printed page of the sample library, as a scanner would save it. */
const printedPage = async (number: number): Promise<Uint8Array> => {
  const bytes = readFileSync(inProject('resources/sample/医保/慢特病管理办法.pdf'));
  const { pdf, close } = await openPdf(new Uint8Array(bytes), pdfData);
  const picture = await drawPage(pdf, number);
  await close();
  return picture;
};

test('papers are photographed, scanned and dropped into a folder; what a machine reads on them is found', async () => {
  const { page } = await setUpDesk(app, { expectedErrors: /Failed to load resource/ });
  await page.getByRole('link', { name: '纸质文本' }).click();
  await page.getByRole('link', { name: '扫描件' }).click();
  await page.getByText('这里还没有扫描件').waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  // two pages by the camera, the second turned, in another order
  await page.getByRole('button', { name: '拍照' }).click();
  const camera = page.getByRole('dialog');
  await camera.getByText(/\d+×\d+/).waitFor();
  await camera.getByRole('button', { name: '拍照' }).click();
  await camera.getByRole('button', { name: '查看第 1 页' }).waitFor();
  await camera.getByRole('button', { name: '拍照' }).click();
  await camera.getByRole('button', { name: '查看第 2 页' }).click();
  const size = () =>
    camera
      .getByRole('img', { name: '第 2 页' })
      .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
  const [width = 0, height = 0] = await size();
  await camera.getByRole('button', { name: '旋转' }).click();
  await expect.poll(size).toEqual([height, width]);
  await camera.getByRole('button', { name: '前移' }).click();
  expect(await seriousFindings(page)).toEqual([]);
  await camera.getByRole('button', { name: '完成（2 页）' }).click();
  await page.getByRole('link', { name: /^拍照 / }).click();
  await page.getByText('识别文字', { exact: true }).waitFor();
  await page.getByRole('button', { name: '第 2 页' }).waitFor();

  // a scanned page by upload: its words are found once they are read
  await page.getByRole('link', { name: '返回列表' }).click();
  await page.getByRole('button', { name: '上传扫描件' }).click();
  const scanned = { name: 'SCAN0042.png', mimeType: 'image/png', buffer: Buffer.from(await printedPage(1)) };
  await page.locator('input[type=file]').setInputFiles(scanned);
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  const row = page.getByRole('row', { name: /SCAN0042/ });
  await row.getByText(/已识别/).waitFor({ timeout: 90_000 });
  await page.getByLabel('按文件名或识别文字查找').fill('门诊慢性病特殊疾病');
  await page.getByRole('button', { name: '查找' }).click();
  await expect.poll(() => page.getByRole('row').count()).toBe(2);
  await row.getByRole('link').click();
  await page.getByText('以下文字由机器识别').waitFor();
  await page.getByText('基本医疗保险').waitFor();
  await page.getByRole('button', { name: '查看原件' }).click();
  await page.getByRole('dialog').locator('canvas').first().waitFor();
  await page.keyboard.press('Escape');

  // what a scanner drops into the folder
  writeFileSync(path(folder, '通知.png'), Buffer.from(await printedPage(2)));
  writeFileSync(path(folder, '坏.pdf'), 'no PDF at all');
  await page.getByRole('link', { name: '返回列表' }).click();
  await page.getByRole('button', { name: '设置扫描文件夹' }).click();
  await page.getByRole('textbox', { name: '文件夹' }).fill(folder);
  await page.getByText('收到后移到子文件夹').click();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('link', { name: '通知.png' }).waitFor({ timeout: 20_000 });
  await page.getByText('坏.pdf').waitFor({ timeout: 20_000 });
  expect(readdirSync(path(folder, '已处理'))).toEqual(['通知.png']);
  expect(readdirSync(folder)).toContain('坏.pdf');

  // the scan is claimed for its paper, and the paper found by what was read on it
  const registered = await registerPaper(app, await tokenOf(app), {
    title: '云溪县医疗保障局文件',
    docNo: '云医保规〔2024〕1号',
    copies: 2,
  });
  const barcode = registered.copies[0]?.barcode ?? '';
  await page.getByLabel('按文件名或识别文字查找').fill('门诊慢性病特殊疾病');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('link', { name: 'SCAN0042.png' }).click();
  await page.getByLabel('按名称、文号或接收编号查找').fill('云医保规');
  await page.getByRole('button', { name: /云溪县医疗保障局文件/ }).click();
  await page.getByRole('link', { name: '打开这份纸质文本' }).waitFor();
  await page.getByRole('link', { name: '文本', exact: true }).click();
  await page.getByLabel('查找文本').fill('门诊慢性病特殊疾病');
  await page.keyboard.press('Enter');
  await page.getByRole('rowheader', { name: '云溪县医疗保障局文件' }).click();
  await page.getByRole('link', { name: 'SCAN0042.png' }).waitFor();

  // its labels, on a sheet begun at the second cell and on the roll, at their true size
  await page.getByRole('link', { name: '打印标签' }).click();
  await page.getByLabel('从第几格开始').selectOption('2');
  await page.getByRole('img', { name: `条形码 ${barcode}` }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const printed = async () => pdfText(await page.pdf({ preferCSSPageSize: true }));
  const millimetres = (points: number) => Math.round((points / 72) * 25.4);
  const sizes = (pages: Awaited<ReturnType<typeof printed>>) =>
    pages.map(({ width, height }) => [millimetres(width), millimetres(height)]);
  const sheet = await printed();
  expect(sizes(sheet)).toEqual([[210, 297]]);
  expect(sheet[0]?.text).toContain(barcode);
  expect(sheet[0]?.text).not.toContain('打印标签');
  await page.getByLabel('标签纸').selectOption('roll');
  expect(sizes(await printed())).toEqual([
    [62, 40],
    [62, 40],
  ]);
});
