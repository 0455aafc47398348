import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';
import type { App } from './app.ts';
import { launchChromium } from './chromium.ts';

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
  /** console errors a test provokes on purpose */
  readonly expectedErrors?: RegExp;
};

let browser: ReturnType<typeof launchChromium> | undefined;
const contexts: BrowserContext[] = [];
const complaints: string[] = [];

/** Notes everything that must never happen on a page; checked after the test. */
const watch = async (page: Page, app: App, expected?: RegExp): Promise<void> => {
  const complain = (what: string): void => {
    if (!expected?.test(what)) complaints.push(what);
  };
  page.on(
    'console',
    message =>
      message.type() === 'error' && complain(`console: ${message.text()} (${message.location().url})`),
  );
  page.on('pageerror', error => complain(`page: ${error.message}`));
  const own = (url: string): boolean => /^(data|blob|about):/.test(url) || new URL(url).origin === app.url;
  await page.context().route(
    url => !own(url.href),
    route => {
      complaints.push(`request to elsewhere: ${route.request().url()}`);
      return route.abort();
    },
  );
};

/**
 * Opens the app in Chromium as a visitor finds it. A request to anywhere but the app, an error on the console and an
 * uncaught error each fail the test that is running. Pages are closed after every test, the browser after the file.
 */
export const openPage = async (app: App, options: PageOptions = {}): Promise<Page> => {
  browser ??= launchChromium();
  const { size = 'desktop', lang = 'zh-Hans', mode, path = '/', expectedErrors } = options;
  const context = await (await browser).newContext({ viewport: sizes[size], hasTouch: size !== 'desktop' });
  contexts.push(context);
  const page = await context.newPage();
  await watch(page, app, expectedErrors);
  await page.goto(`${app.url}${path}`);
  // a key pressed before the page stands goes nowhere
  await page.locator('main').waitFor();
  // Settings live in memory only, so they are chosen as a visitor chooses them.
  if (mode) await page.getByRole('button', { name: modeButtons[mode] }).first().click();
  if (lang !== 'zh-Hans') await page.getByText(languageButtons[lang], { exact: true }).first().click();
  return page;
};

afterEach(async () => {
  const ended = contexts.splice(0);
  // A request that a test's route is still answering must not fail the run when its page goes. A test may have closed its pages itself.
  const quiet = { behavior: 'ignoreErrors' } as const;
  const routed = ended.flatMap(context => [context, ...context.pages()]);
  await Promise.all(routed.map(one => one.unrouteAll(quiet).catch(() => undefined)));
  await Promise.all(ended.map(context => context.close()));
  expect(complaints.splice(0), 'nothing leaves the app, and nothing goes wrong unseen').toEqual([]);
});

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});
