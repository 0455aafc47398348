import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { openPage } from './support/page.ts';
import { setUpRoom } from './support/set-up.ts';
import { smallTargets } from './support/touch.ts';

let app: App;
let closed: App;
beforeAll(async () => {
  app = await startApp();
  closed = await startApp({ library: 'empty' });
  await setUpRoom(app);
});
afterAll(() => Promise.all([app.stop(), closed.stop()]));

test.each([
  ['/apply', '请到窗口办理'],
  ['/progress', '请带上回执到窗口查询'],
])('where the room is not set up, %s sends to the window', async (path, words) => {
  const page = await openPage(closed, { size: 'kiosk', path: `/#${path}` });
  await page.getByText(words).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

describe.each(['elder', 'contrast'] as const)('in mode %s', mode => {
  test.each(['zh-Hant', 'en'] as const)('the form and the enquiry in %s are clean', async lang => {
    const page = await openPage(app, { size: 'kiosk', path: '/#/apply', mode, lang });
    const isClean = async () => {
      expect(await seriousFindings(page), page.url()).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
    };
    await page.locator('.before-other button').click();
    await page.locator('.choice-option').first().click();
    await isClean();
    await page.locator('.step-ways button[type=submit]').click();
    await page.locator('.line-input').first().waitFor();
    await page.locator('.step-ways button[type=submit]').click();
    await page.locator('.line-missing').first().waitFor();
    await isClean();
    await page.evaluate(() => location.assign('#/progress'));
    await page.locator('.progress-intro').waitFor();
    await isClean();
  });
});
