import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { openPage, type PageOptions } from './support/page.ts';
import { smallTargets } from './support/touch.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Every screen of the visitor besides the documents, and the desk's, each with a sign that it is there. */
const screens: readonly (readonly [path: string, sign: string])[] = [
  ['/', '.newest-link'],
  ['/search?q=养老&kind=document', '.result'],
  ['/search?q=量子纠缠望远镜', '.nothing'],
  ['/browse', '.tile'],
  ['/browse/subject', '.subject'],
  ['/column/guide', '.result'],
  ['/help', '.help-topic'],
  ['/nowhere', '.notice'],
  ['/desk/imports', '.sources li'],
];

const show = async (page: Page, path: string, sign: string) => {
  await page.evaluate(address => location.assign(address), `#${path}`);
  await page.locator(sign).first().waitFor();
};

/** The desk keeps its key in memory, so all screens are visited within one page. */
const openAll = async (options: PageOptions) => {
  const page = await openPage(app, { ...options, path: `/#/desk/imports?key=${app.deskKey}` });
  await page.locator('.sources li').first().waitFor();
  return page;
};

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const modes = ['standard', 'elder', 'contrast'] as const;
type Mode = (typeof modes)[number];

/** Presses what the settings bar needs pressed, so that the page in hand is in this mode and no other. */
const into = async (page: Page, mode: Mode) => {
  for (const [at, name] of (['elder', 'contrast'] as const).entries()) {
    const button = page.locator('.setting').nth(at);
    if (((await button.getAttribute('aria-pressed')) === 'true') !== (mode === name)) await button.click();
    await page.locator(`html${mode === name ? `[data-${name}]` : `:not([data-${name}])`}`).waitFor();
  }
};

// Colours and sizes differ by mode, words by language: axe judges every mode in one language and every language in one mode.
test.each(['zh-Hans', 'zh-Hant', 'en'] as const)(
  'every screen in %s, in every mode: axe has nothing serious, no control is too small, nothing sticks out',
  async lang => {
    const page = await openAll({ lang, size: 'kiosk' });
    for (const [path, sign] of screens) {
      await show(page, path, sign);
      for (const mode of modes) {
        await into(page, mode);
        if (mode === 'standard' || lang === 'zh-Hans')
          expect(await seriousFindings(page), `${path} ${mode}`).toEqual([]);
        expect(await smallTargets(page), `${path} ${mode}`).toEqual([]);
        expect(await overflow(page), `${path} ${mode}`).toBe(0);
      }
    }
  },
);

test.each(['standard', 'elder'] as const)(
  'no screen needs sideways scrolling at any width, in mode %s',
  async mode => {
    const page = await openAll({ lang: 'en', ...(mode === 'standard' ? {} : { mode }) });
    for (const [path, sign] of screens) {
      await show(page, path, sign);
      for (const width of [360, 768, 1366, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflow(page), `${path} ${width}`).toBe(0);
        expect(await smallTargets(page), `${path} ${width}`).toEqual([]);
      }
    }
  },
);

test('what a visitor came to do is 60 pixels high and wide', async () => {
  const page = await openPage(app, { size: 'kiosk', path: '/#/search?q=养老' });
  await page.locator('.result').first().waitFor();
  const boxes = await page
    .locator('.search-input, .search-go, .dock-item, .pager .button, .narrow-toggle')
    .evaluateAll(elements =>
      elements.map(element => {
        const { width, height } = element.getBoundingClientRect();
        return { name: element.textContent, width, height };
      }),
    );
  expect(boxes.length).toBeGreaterThan(8);
  expect(boxes.filter(({ width, height }) => width < 60 || height < 60)).toEqual([]);
});

test('body text is 18 pixels at least, and 24 in 长辈版', async () => {
  const page = await openPage(app);
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  expect(await size()).toBeGreaterThanOrEqual(18);
  await page.getByRole('button', { name: '长辈版' }).click();
  await expect.poll(size).toBeGreaterThanOrEqual(24);
});

test('a very long title and a hundred files of its kind stay within their card', async () => {
  const page = await openPage(app);
  await page.route('**/api/library.search', async route => {
    const response = await route.fetch();
    const answer = await response.json();
    const [hit] = answer.hits;
    const long = {
      ...hit,
      title: '关于印发实施方案的通知'.repeat(30),
      docNo: 'A'.repeat(120),
      issuer: '局'.repeat(90),
    };
    await route.fulfill({
      json: {
        ...answer,
        total: 100_000,
        hits: Array.from({ length: 10 }, (_, at) => ({ ...long, id: `${hit.id}${at}` })),
      },
    });
  });
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(`${app.url}/#/search?q=养老`);
  await page.getByText('共找到 100,000 份').first().waitFor();
  expect(await overflow(page)).toBe(0);
  await expect.poll(() => page.locator('.result').count()).toBe(10);
});
