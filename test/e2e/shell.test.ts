import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './support/app.ts';
import { openPage } from './support/page.ts';

let app: App;
beforeAll(async () => {
  app = await startApp({ library: 'empty' });
});
afterAll(() => app.stop());

test('the product opens in a browser and says whose room it is', async () => {
  const page = await openPage(app);
  await page.getByText('云溪县人民政府').first().waitFor();
});

test('the content security policy lets no script run but the built ones', async () => {
  const page = await openPage(app, { expectedErrors: /Content Security Policy/ });
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    return 'ran' in window;
  });
  expect(ran).toBe(false);
});
