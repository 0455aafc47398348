import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '../../contract/index.ts';
import { makePdf } from '../fixtures/make-pdf.ts';
import { encryptedPdf } from '../fixtures/pdf.ts';
import { type App, startApp } from './support/app.ts';
import { ask, documentNamed } from './support/ask.ts';
import { seriousFindings } from './support/axe.ts';
import { openPage, type PageOptions } from './support/page.ts';
import { pdfText } from './support/pdf-text.ts';
import { smallTargets } from './support/touch.ts';

type DocumentRecord = Output<'library.document'>;

let app: App;
let folder: string;
const records: Record<'policy' | 'yearbook' | 'radical', DocumentRecord> = {} as never;

/** A PDF whose text layer holds CJK radicals, Traditional and bracketed pinyin, with a link out and a script to run. */
const radicalPdf = makePdf({
  pages: [
    { lines: ['云溪县部首测试公告', '第一页没有要找的词'], link: 'https://www.yunxi.example/out' },
    { lines: ['第二页', '居⺠可以办⽂件', '區(qū)域居民', '居　民'] },
    { lines: ['第三页', '沒有'] },
  ],
  openScript: "app.alert('ran')",
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zwgk-reader-'));
  mkdirSync(join(folder, '公告'));
  writeFileSync(join(folder, '公告', '云溪县部首测试公告.pdf'), radicalPdf);
  app = await startApp({ also: [folder] });
  records.policy = await documentNamed(app, '云政发〔2023〕8号');
  records.yearbook = await documentNamed(app, '云溪县国民经济和社会发展统计资料汇编（2015—2024年）');
  const { hits } = await ask(app, 'library.search', { query: '部首测试公告' });
  records.radical = await ask(app, 'library.document', { id: hits[0]?.id ?? '' });
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

const fileOf = (record: DocumentRecord): string => record.files[0]?.sha256 ?? '';

const addressOf = (record: DocumentRecord, parameters: Record<string, string> = {}): string =>
  `/#/document/${record.id}?${new URLSearchParams({ ...parameters, file: fileOf(record) })}`;

const open = async (
  record: DocumentRecord,
  parameters: Record<string, string> = {},
  options: PageOptions = {},
): Promise<Page> => {
  const page = await openPage(app, { ...options, path: addressOf(record, parameters) });
  await page.locator('.page[data-loaded="true"]').first().waitFor();
  return page;
};

const pageNumber = (page: Page) => page.getByRole('textbox', { name: /^页码/ });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const isOnPage = (page: Page, number: number) =>
  expect.poll(() => pageNumber(page).inputValue()).toBe(String(number));

describe('finding in a PDF', () => {
  it('opens at once on the page of the hit, with every hit marked and counted', async () => {
    const page = await open(records.policy, { q: '低保', page: '3' }, { size: 'kiosk' });
    await isOnPage(page, 3);
    await page.locator('.page[data-page-number="3"] .highlight.selected').waitFor();
    await page.getByText('第 1 处，共 9 处').waitFor();
    await button(page, '下一处').click();
    await page.getByText('第 2 处，共 9 处').waitFor();
    await button(page, '上一处').click();
    await button(page, '上一处').click();
    await page.getByText('第 9 处，共 9 处').waitFor();
  });

  it('finds radicals, Traditional and bracketed pinyin by the plain word', async () => {
    const page = await open(records.radical, { q: '居民', page: '2' });
    await page.getByText('第 1 处，共 3 处').waitFor();
    const marked = () => page.locator('.page[data-page-number="2"] .highlight').allTextContents();
    expect((await marked()).join('').replace(/\s/g, '')).toBe('居⺠居民居民');
    const words = page.getByRole('textbox', { name: '在本文件中查找' });
    await words.fill('区域');
    await words.press('Enter');
    await page.getByText('第 1 处，共 1 处').waitFor();
    await expect.poll(marked).toEqual(['區(qū)域']);
    await words.fill('查无此词');
    await words.press('Enter');
    await page.getByText('没有找到').waitFor();
  });

  it('lays a mark on its word also in a line that begins with a bracket', async () => {
    const page = await open(records.policy, { q: '最低生活保障' });
    const mark = page.locator('.textLayer span:has(> .highlight)', { hasText: /^《云溪县/ }).first();
    await mark.waitFor();
    // every character of the line is as wide as the next
    const off = await mark.evaluate(line => {
      const { left, width } = line.getBoundingClientRect();
      const character = width / (line.textContent?.length ?? 1);
      const word = line.querySelector('.highlight')?.getBoundingClientRect().left ?? 0;
      return (word - left) / character - (line.textContent?.indexOf('最低生活保障') ?? 0);
    });
    expect(Math.abs(off)).toBeLessThan(0.25);
  });
});

describe('turning pages', () => {
  it('by button, number, key and swipe', async () => {
    const page = await open(records.policy, {}, { size: 'kiosk' });
    await button(page, '下一页').click();
    await isOnPage(page, 2);
    await button(page, '最后一页').click();
    await isOnPage(page, 7);
    await pageNumber(page).fill('4');
    await pageNumber(page).press('Enter');
    await isOnPage(page, 4);
    await page.locator('.reader-scroll').focus();
    for (const [key, number] of [
      ['PageDown', 5],
      ['ArrowLeft', 4],
      ['End', 7],
      ['Home', 1],
    ] as const) {
      await page.keyboard.press(key);
      await isOnPage(page, number);
    }
    await swipe(page, 700, 300);
    await isOnPage(page, 2);
    await swipe(page, 300, 700);
    await isOnPage(page, 1);
  });

  it('by outline and thumbnails in a file of 150 pages, drawing only what is in sight', async () => {
    const page = await open(records.yearbook);
    await button(page, '目录').click();
    const outline = page.locator('.outline-item');
    await expect.poll(() => outline.count()).toBeGreaterThan(20);
    await outline.last().click();
    await expect.poll(async () => Number(await pageNumber(page).inputValue())).toBeGreaterThan(100);
    await page.getByRole('tab', { name: '缩图' }).click();
    await page.locator('.thumb[aria-current] canvas').waitFor();
    await expect.poll(() => page.locator('.thumb').count()).toBe(150);
    await expect.poll(() => page.locator('.thumb canvas').count()).toBeLessThan(20);
    await page.locator('.thumb').nth(98).click();
    await isOnPage(page, 99);
    for (const number of [5, 25, 45, 65, 85, 105, 125, 145, 15, 35, 55, 75]) {
      await pageNumber(page).fill(String(number));
      await pageNumber(page).press('Enter');
      await page.locator(`.page[data-page-number="${number}"][data-loaded="true"]`).waitFor();
    }
    // pdf.js keeps ten pages and what stands beside the one shown
    await expect.poll(() => page.locator('.pdfViewer canvas').count()).toBeLessThan(16);
  });
});

/** One finger from `from` to `to` (x) across the page. */
const swipe = async (page: Page, from: number, to: number): Promise<void> => {
  const touch = await page.context().newCDPSession(page);
  // in the finger's own time, however slow this machine is
  let timestamp = Date.now() / 1000;
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) => {
    timestamp += 0.05;
    const touchPoints = x === undefined ? [] : [{ x, y: 900 }];
    return touch.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp });
  };
  await send('touchStart', from);
  await send('touchMove', (from + to) / 2);
  await send('touchMove', to);
  await send('touchEnd');
};

describe('seeing a page', () => {
  it('zooms by button, key, wheel and pinch, fits and turns', async () => {
    const page = await open(records.policy, {}, { size: 'kiosk' });
    const scale = async () => Number.parseInt((await page.locator('.zoom-value').textContent()) ?? '', 10);
    const grows = async (step: () => Promise<unknown>) => {
      const before = await scale();
      await step();
      await expect.poll(scale).toBeGreaterThan(before);
    };
    const fitted = await scale();
    await grows(() => button(page, '放大').click());
    await button(page, '缩小').click();
    await expect.poll(scale).toBe(fitted);
    await page.locator('.reader-scroll').hover();
    await grows(async () => {
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -200);
      await page.keyboard.up('Control');
    });
    // a pinch while the page is still being drawn anew is lost, as a person's would be: one pinches again
    const unpinched = await scale();
    await expect
      .poll(async () => {
        await pinch(page);
        return scale();
      })
      .toBeGreaterThan(unpinched);
    await page.getByRole('button', { name: '显示整页' }).click();
    await expect.poll(scale).toBeLessThan(fitted);
    await page.getByRole('button', { name: '适合宽度' }).click();
    await expect.poll(scale).toBe(fitted);
    const shape = () =>
      page
        .locator('.page')
        .first()
        .evaluate(element => element.clientWidth > element.clientHeight);
    await expect.poll(shape).toBe(false);
    await button(page, '旋转').click();
    await expect.poll(shape).toBe(true);
  });

  it('fills the screen and gives it back', async () => {
    const page = await open(records.policy);
    await button(page, '全屏阅读').click();
    const height = () => page.locator('.reader').evaluate(element => element.getBoundingClientRect().height);
    await expect.poll(height).toBe(768);
    await page.keyboard.press('Escape');
    await button(page, '全屏阅读').waitFor();
  });
});

/** Two fingers moving apart around the middle of the screen. */
const pinch = async (page: Page): Promise<void> => {
  const touch = await page.context().newCDPSession(page);
  const at = (gap: number) => [
    { x: 540 - gap, y: 900, id: 1 },
    { x: 540 + gap, y: 900, id: 2 },
  ];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(60) });
  for (const gap of [80, 100, 120, 140])
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(gap) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
};

describe('printing a PDF', () => {
  it('prints the pages chosen, each with the note of its source', async () => {
    const page = await open(records.policy);
    await page.evaluate(() => {
      // Holds the printing open, so that the sheets can be looked at.
      window.print = () => {
        document.body.dataset.printed = '';
        throw new Error('held');
      };
    });
    await page.evaluate(() => window.addEventListener('unhandledrejection', event => event.preventDefault()));
    await button(page, '打印').click();
    await page.getByText('选择页码').click();
    const range = page.getByRole('textbox', { name: /^页码，例如/ });
    await range.fill('9-12');
    await page.getByRole('dialog').getByRole('button', { name: '打印' }).click();
    await page.getByText('请填写文件中有的页码').waitFor();
    await range.fill('2-3');
    await page.getByRole('dialog').getByRole('button', { name: '打印' }).click();
    await page.locator('body[data-printed]').waitFor();
    await page.emulateMedia({ media: 'print' });
    const sheets = await pdfText(await page.pdf({ preferCSSPageSize: true }));
    expect(sheets).toHaveLength(2);
    for (const { text, width, height } of sheets) {
      const plain = text.replace(/\s/g, '');
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      expect(plain).toContain(`文件校验码：${fileOf(records.policy).slice(0, 12)}`);
      expect(plain).toContain('有效·云溪县人民政府关于印发');
      expect(plain).toMatch(/打印时间：\d{4}年/);
    }
  });
});

describe('a file that cannot be shown', () => {
  const openWith = async (body: Buffer | null): Promise<Page> => {
    const page = await openPage(app, { expectedErrors: /Failed to load resource|InvalidPDF|Warning/ });
    await page.route('**/files/*', route =>
      body === null ? route.abort() : route.fulfill({ body, contentType: 'application/pdf' }),
    );
    await page.goto(`${app.url}${addressOf(records.policy)}`);
    return page;
  };

  it('is said to be damaged, and its text is offered', async () => {
    const page = await openWith(Buffer.from('%PDF-1.7 and nothing more'));
    await page.getByText('这个 PDF 文件已损坏，无法显示').waitFor();
    await button(page, '看文字版').click();
    await page.getByRole('heading', { name: /^文字版/ }).waitFor();
    await expect.poll(() => page.locator('.file-text .block').count()).toBeGreaterThan(20);
  });

  it('is said to be locked', async () => {
    const page = await openWith(Buffer.from(encryptedPdf));
    await page.getByText('这个 PDF 文件设有密码，无法显示').waitFor();
  });

  it('is tried again where the line broke', async () => {
    const page = await openWith(null);
    await page.getByText('文件读到一半中断了').waitFor();
    await page.unroute('**/files/*');
    await button(page, '重试').click();
    await page.locator('.page[data-loaded="true"]').first().waitFor();
  });

  it('is not shown once it was tampered with', async () => {
    const sha256 = fileOf(records.radical);
    const stored = readdirSync(app.dataDir, { recursive: true, encoding: 'utf8' }).find(path =>
      path.endsWith(sha256),
    );
    writeFileSync(
      join(app.dataDir, stored ?? ''),
      Buffer.concat([radicalPdf.subarray(0, -1), Buffer.from('!')]),
    );
    const page = await openPage(app, {
      path: addressOf(records.radical),
      expectedErrors: /Failed to load resource/,
    });
    await page.getByText('这个文件与入库时不一致，不予显示').waitFor();
    await expect.poll(() => page.locator('.page').count()).toBe(0);
    writeFileSync(join(app.dataDir, stored ?? ''), radicalPdf);
  });
});

describe('nothing a PDF contains', () => {
  it('runs a script or leads out; a link shows its address instead', async () => {
    const page = await open(records.radical);
    const dialogs: string[] = [];
    page.on('dialog', dialog => dialogs.push(dialog.message()));
    const link = page.locator('.annotationLayer a').first();
    await link.waitFor();
    await expect.poll(() => link.getAttribute('href')).toBeNull();
    await link.click();
    const dialog = page.getByRole('dialog', { name: '文件中的网址' });
    await dialog.getByText('https://www.yunxi.example/out', { exact: true }).waitFor();
    const close = dialog.getByRole('button', { name: '关闭' });
    const { bottom } = await close.evaluate(element => element.getBoundingClientRect());
    expect(bottom, 'the way out is on the screen').toBeLessThanOrEqual(768);
    await close.click();
    expect(page.url()).toContain(records.radical.id);
    expect(page.context().pages()).toHaveLength(1);
    expect(dialogs).toEqual([]);
  });

  it('is fetched further than the reader looks', async () => {
    const page = await openPage(app);
    const ranges: (string | undefined)[] = [];
    page.on('request', request => {
      if (request.url().includes('/files/')) ranges.push(request.headers().range);
    });
    await page.goto(`${app.url}${addressOf(records.yearbook)}`);
    await page.locator('.page[data-loaded="true"]').first().waitFor();
    const bytes = ranges.reduce((sum, range) => {
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
      return sum + Number(to) - Number(from) + 1;
    }, 0);
    expect(ranges[0]).toBe('bytes=0-65535');
    expect(bytes).toBeLessThan(Math.max(200_000, (records.yearbook.files[0]?.size ?? 0) * 0.9));
  });
});

describe('the reader for everybody', () => {
  it('is opened, used and left by keyboard alone', async () => {
    const page = await openPage(app, { path: `/#/document/${records.policy.id}` });
    await page.getByRole('link', { name: '打开原文 · 7 页' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.page[data-loaded="true"]').first().waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('低保');
    await page.keyboard.press('Enter');
    await page.getByText(/^第 \d+ 处，共 9 处$/).waitFor();
    await page.keyboard.press('F3');
    await page.getByText('第 2 处，共 9 处').waitFor();
    await page.locator('.reader-scroll').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.document').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('打开原文 · 7 页');
  });

  it.each([
    ['kiosk', undefined],
    ['desktop', 'elder'],
    ['kiosk', 'contrast'],
  ] as const)('has no serious finding and no small target at %s size, %s', async (size, mode) => {
    const page = await open(records.yearbook, { q: '人口' }, { size, ...(mode ? { mode } : {}) });
    await button(page, '目录').click();
    await page.locator('.outline-item').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await button(page, '打印').click();
    await page.getByRole('dialog').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});
