import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/**
 * `LOOKS=DIR npm run e2e`: pictures of every screen and dialog the tests pass through, in each size, language and mode, for a person to look
 * at. A screen is taken once for each of its states, before the test goes on; DIR/index.jsonl says which is which. It takes half an hour.
 */
const folder = process.env.LOOKS;

const sizes = {
  desktop: { width: 1366, height: 768 },
  landscape: { width: 1920, height: 1080 },
  kiosk: { width: 1080, height: 1920 },
} as const;
const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
const modes = ['standard', 'elder', 'contrast'] as const;
type Look = { readonly language: string; readonly elder: boolean; readonly contrast: boolean };

/** What tells one state of a screen from another: where it is, what it is headed, what it asks or says. Numbers and ids do not count. */
const stateOf = (page: Page) =>
  page.evaluate(() => {
    const plain = (words: string | null | undefined): string =>
      (words ?? '').trim().replace(/[0-9a-f]{8}-[0-9a-f-]{20,}|[0-9a-f]{16,}|\d+/g, 'N');
    const dialog = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1);
    const within = dialog ?? document.querySelector('main');
    const asked = dialog
      ? 'label, legend, button, select'
      : 'h1, h2, h3, legend, [role=status], [role=alert]';
    return {
      at: plain(location.hash.replace(/([?&](?:q|key|find)=)[^&]*/g, '$1')),
      heading: plain(within?.querySelector('h1, h2')?.textContent),
      dialog: dialog !== undefined,
      asks: [...(within?.querySelectorAll(asked) ?? [])].map(each => plain(each.textContent).slice(0, 16)),
    };
  });

/** The settings bar, also of a page that a dialog has made inert. Null where a screen has none. */
const lookOf = (page: Page): Promise<Look | null> =>
  page.evaluate(() => {
    const { lang: language, dataset } = document.documentElement;
    if (document.querySelectorAll('.settings .setting').length < 2) return null;
    return { language, elder: dataset.elder !== undefined, contrast: dataset.contrast !== undefined };
  });

const change = (page: Page, look: Look): Promise<void> =>
  page.evaluate(async ({ language, elder, contrast }) => {
    const root = document.documentElement;
    const press = (selector: string, at = 0) => document.querySelectorAll<HTMLElement>(selector)[at]?.click();
    if ((root.dataset.elder !== undefined) !== elder) press('.settings .setting', 0);
    if ((root.dataset.contrast !== undefined) !== contrast) press('.settings .setting', 1);
    press(`.settings .segment[lang="${language}"]`);
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
    for (let patience = 60; root.lang !== language && patience > 0; patience--) await frame();
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
    await frame();
  }, look);

let busy = false;
const take = async (page: Page): Promise<void> => {
  if (!folder || busy || page.isClosed() || !page.url().startsWith('http')) return;
  busy = true;
  try {
    const before = await lookOf(page);
    if (!before || (await page.locator('.waiting').count()) > 0) return;
    // a state is known by its 简体 words
    if (before.language !== 'zh-Hans') await change(page, { ...before, language: 'zh-Hans' });
    const state = await stateOf(page);
    const id = createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 10);
    const own = join(folder, id);
    mkdirSync(folder, { recursive: true });
    try {
      mkdirSync(own);
    } catch {
      await change(page, before); // taken already
      return;
    }
    appendFileSync(join(folder, 'index.jsonl'), `${JSON.stringify({ id, ...state })}\n`);
    const viewport = page.viewportSize();
    for (const [size, measures] of Object.entries(sizes)) {
      await page.setViewportSize(measures);
      for (const language of languages)
        for (const mode of modes) {
          await change(page, { language, elder: mode === 'elder', contrast: mode === 'contrast' });
          await page.screenshot({
            path: join(own, `${size}-${language}-${mode}.jpg`),
            type: 'jpeg',
            fullPage: !state.dialog && size !== 'kiosk',
          });
        }
    }
    if (viewport) await page.setViewportSize(viewport);
    await change(page, before);
  } finally {
    busy = false;
  }
};

let hooked = false;
/** From now on a picture is taken before anything is done to a page, where its state is a new one. */
export const takeLooks = (page: Page): void => {
  if (!folder || hooked) return;
  hooked = true;
  const locator = Object.getPrototypeOf(page.locator('body'));
  for (const act of ['click', 'tap', 'fill', 'press', 'selectOption', 'setInputFiles']) {
    const plain = locator[act];
    locator[act] = async function (...rest: unknown[]) {
      await take(this.page());
      return plain.apply(this, rest);
    };
  }
};
