import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';
import type { App } from './app.ts';
import { launchChromium } from './chromium.ts';
import { takeLooks } from './looks.ts';

/** The screens the product is made for. */
export const sizes = {
  kiosk: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
  desktop: { width: 1366, height: 768 },
} as const;

const languageButtons = { 'zh-Hans': '简体', 'zh-Hant': '繁體', en: 'English' } as const;
const modeButtons = { elder: '长辈版', contrast: '高对比' } as const;

export type PageOptions = {
  readonly size?: keyof typeof sizes;
  readonly lang?: keyof typeof languageButtons;
  readonly mode?: keyof typeof modeButtons;
  /** where to begin, behind the app's address: `/#/search?q=…` */
  readonly path?: string;
  /** what the app answers instead, by method: `{ 'library.document': { … } }` */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** console errors a test provokes on purpose */
  readonly expectedErrors?: RegExp;
};

let browser: ReturnType<typeof launchChromium> | undefined;
const contexts = new Map<string, Promise<BrowserContext>>();
const pages: Page[] = [];
const complaints: string[] = [];

/** One for each app and size until the file ends: what the app has sent once is neither sent nor compiled again. Pages share nothing in it, for the app keeps nothing in the browser. */
const contextOf = (app: App, size: keyof typeof sizes): Promise<BrowserContext> => {
  const key = `${app.url} ${size}`;
  const known = contexts.get(key);
  if (known) return known;
  const open = async (): Promise<BrowserContext> => {
    browser ??= launchChromium();
    const context = await (await browser).newContext({
      viewport: sizes[size],
      hasTouch: size !== 'desktop',
    });
    const own = (url: string): boolean => /^(data|blob|about):/.test(url) || new URL(url).origin === app.url;
    context.on('request', request => {
      if (!own(request.url())) complaints.push(`request to elsewhere: ${request.url()}`);
    });
    return context;
  };
  const made = open();
  contexts.set(key, made);
  return made;
};

/** Notes everything that must never happen on a page; checked after the test. */
const watch = (page: Page, expected?: RegExp): void => {
  const complain = (what: string): void => {
    if (!expected?.test(what)) complaints.push(what);
  };
  page.on(
    'console',
    message =>
      message.type() === 'error' && complain(`console: ${message.text()} (${message.location().url})`),
  );
  page.on('pageerror', error => complain(`page: ${error.message}`));
};

/**
 * Opens the app in Chromium as a visitor finds it. A request to anywhere but the app, an error on the console and an
 * uncaught error each fail the test that is running. Pages are closed after every test, the browser after the file.
 */
export const openPage = async (app: App, options: PageOptions = {}): Promise<Page> => {
  const { size = 'desktop', lang = 'zh-Hans', mode, path = '/', answers = {}, expectedErrors } = options;
  const page = await (await contextOf(app, size)).newPage();
  pages.push(page);
  watch(page, expectedErrors);
  takeLooks(page);
  for (const [method, json] of Object.entries(answers))
    await page.route(`**/api/${method}`, route => route.fulfill({ json }));
  await page.goto(`${app.url}${path}`);
  // a key pressed before the page stands goes nowhere
  await page.locator('main').waitFor();
  // Settings live in memory only, so they are chosen as a visitor chooses them.
  if (mode) await page.getByRole('button', { name: modeButtons[mode] }).first().click();
  if (lang !== 'zh-Hans') await page.getByText(languageButtons[lang], { exact: true }).first().click();
  return page;
};

afterEach(async () => {
  const ended = pages.splice(0);
  // A request that a test's route is still answering must not fail the run when its page goes. A test may have closed its pages itself.
  await Promise.all(ended.map(page => page.unrouteAll({ behavior: 'ignoreErrors' }).catch(() => undefined)));
  await Promise.all(ended.map(page => page.close()));
  expect(complaints.splice(0), 'nothing leaves the app, and nothing goes wrong unseen').toEqual([]);
});

afterAll(async () => {
  contexts.clear();
  await (await browser)?.close();
  browser = undefined;
});
