import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPdf } from '../../core/library/pdf.ts';
import { assemble } from '../../core/scans/assemble.ts';
import { drawPage } from '../../core/scans/draw.ts';
import { pdfData } from '../../server/paths.ts';
import { runProgram } from '../fixtures/programs.ts';
import { inProject } from '../fixtures/project.ts';
import { type App, startApp } from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { setUpDesk } from './support/desk.ts';
import { openPage } from './support/page.ts';

/** A page of the sample library as a picture in a PDF, as an office scans its old papers. */
const pictureOnly = async (): Promise<Uint8Array> => {
  const bytes = readFileSync(inProject('resources/sample/医保/慢特病管理办法.pdf'));
  const { pdf, close } = await openPdf(new Uint8Array(bytes), pdfData);
  const picture = await drawPage(pdf, 1);
  await close();
  const made = await assemble([picture], 200);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

let app: App;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path(tmpdir(), 'zwgk-old-'));
  writeFileSync(path(folder, '旧文件汇编.pdf'), await pictureOnly());
  app = await startApp({ library: 'empty', also: [folder] });
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a scanned document is found by what a machine read on it once a reviewer has joined it, and says so', async () => {
  const { page: desk } = await setUpDesk(app, { expectedErrors: /Failed to load resource/ });
  await desk.getByRole('link', { name: '纸质文本' }).click();
  await desk.getByRole('link', { name: '扫描件' }).click();
  await desk.getByRole('button', { name: '识别这 1 个文件' }).click();
  await desk.getByRole('radio', { name: '馆藏文件' }).click();
  await desk.getByRole('link', { name: /旧文件汇编/ }).click();
  const join = desk.getByRole('button', { name: '并入', exact: true });
  await join.waitFor({ timeout: 90_000 });
  expect(await seriousFindings(desk)).toEqual([]);

  const visitor = await openPage(app, { path: '/#/search?q=门诊慢性病特殊疾病' });
  await visitor.getByText('没有找到').first().waitFor();
  await join.click();
  await desk.getByRole('button', { name: '取消并入' }).waitFor();
  const search = async () => {
    await visitor.reload();
    await visitor.getByRole('heading', { level: 1 }).waitFor();
  };
  const hit = visitor.locator('.result').filter({ hasText: '识别文字' });
  await expect
    .poll(async () => {
      await search();
      return hit.count();
    })
    .toBe(1);
  expect(await seriousFindings(visitor)).toEqual([]);
  await hit.getByRole('link').first().click();
  await visitor.getByText('这些文字由机器从扫描图像中识别').waitFor();
  await visitor.getByText('其中的文字由机器识别，可以查找').waitFor();
  await visitor.locator('mark').first().waitFor();
  expect(await seriousFindings(visitor)).toEqual([]);

  // the folder comes in again with one more paper: what the reviewer joined stays
  writeFileSync(path(folder, '新通知.txt'), '关于新事的通知\n各镇人民政府：\n正文。\n');
  runProgram('server/cli.ts', 'import', folder, '--data', app.dataDir);
  await visitor.goto(`${app.url}/#/search?q=门诊慢性病特殊疾病`);
  await search();
  await hit.waitFor();

  await desk.getByRole('button', { name: '取消并入' }).click();
  await join.waitFor();
  await expect
    .poll(async () => {
      await search();
      await visitor.waitForTimeout(500);
      return hit.count();
    })
    .toBe(0);
});
