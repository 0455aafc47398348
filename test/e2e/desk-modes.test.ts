import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { join, setUpDesk } from './support/desk.ts';
import { sizes } from './support/page.ts';
import { smallTargets } from './support/touch.ts';

let app: App;
beforeAll(async () => {
  app = await startApp({ library: 'empty' });
});
afterAll(() => app.stop());

const screens = [
  '',
  '/take',
  '/reception',
  '/report',
  '/figures',
  '/papers',
  '/papers/deliveries',
  '/papers/register',
  '/papers/shelve',
  '/papers/use',
  '/papers/stocktakes',
  '/papers/places',
  '/papers/scans',
  '/imports',
  '/review',
  '/mistakes',
  '/imports/repositories',
  '/imports/publish',
  '/health',
  '/imports/websites',
  '/imports/websites/new',
  '/papers/withdrawals',
  '/papers/books',
  '/staff',
  '/duty',
  '/conversion',
  '/filing',
  '/templates',
  '/audit',
  '/settings',
  '/backup',
  '/account',
] as const;
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('every screen of the desk fits every size, is clean to axe and large enough to press', async () => {
  const { page } = await setUpDesk(app, { expectedErrors: /Failed to load resource/ });
  await join(page, '王一', 'clerk');
  const look = async (mode: string, size: { width: number; height: number }) => {
    await page.setViewportSize(size);
    for (const screen of screens) {
      const where = `${screen} ${mode} ${size.width}`;
      await page.evaluate(path => {
        location.hash = `#/desk${path}`;
      }, screen);
      await page.locator('main h1').waitFor();
      await page.waitForFunction(() => document.querySelector('.waiting') === null);
      expect(await overflow(page), where).toBe(0);
      expect(await smallTargets(page), where).toEqual([]);
      if (size.width === sizes.desktop.width) expect(await seriousFindings(page), where).toEqual([]);
    }
  };
  await look('standard', sizes.desktop);
  await page.getByText('English', { exact: true }).click();
  await look('English', sizes.desktop);
  await look('English', { width: 768, height: 1024 });
  await page.getByRole('button', { name: 'High contrast' }).click();
  await look('contrast', sizes.desktop);
  await page.getByRole('button', { name: 'Easy mode' }).click();
  await look('elder', sizes.kiosk);
});
