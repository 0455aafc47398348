import { test } from 'vitest';
import { startApp } from './support/app.ts';
import { password, setUpDesk } from './support/desk.ts';
import { picture } from './support/paper-desk.ts';
import { pdfText } from './support/pdf-text.ts';
test('p', async () => {
  const app = await startApp({ library: 'empty' });
  const { page } = await setUpDesk(app, { expectedErrors: /Failed to load resource/ });
  const post = async (method: string, body: unknown, token = '') => {
    const r = await fetch(`${app.url}/api/${method}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-session': token }, body: JSON.stringify(body) });
    if (!r.ok) throw new Error(`${method}: ${await r.text()}`);
    return r.json();
  };
  const { token } = await post('staff.login', { name: '李主任', password });
  const facts = { title: '云溪县临时救助实施细则', docNo: '云民发〔2025〕3号', indexNo: null, issuer: '云溪县民政局', writtenOn: '2025-03-10', openness: 'proactive', pages: 6, form: 'original', attachments: 0, indexMark: 'printed', condition: 'good', eFile: null, note: null };
  const { paper } = await post('custody.register', { facts, batch: null, receivedOn: '2026-11-20', copies: 3, document: null, rejected: null }, token);
  await page.evaluate(h => { location.hash = h; }, `#/desk/papers/labels?paper=${paper.id}`);
  await page.locator('.labels-sheet').waitFor();
  await page.waitForTimeout(500);
  const pages = await pdfText(await page.pdf({ preferCSSPageSize: true }));
  console.log(JSON.stringify(pages));
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'print');
  console.log(await page.evaluate(() => [...document.querySelectorAll('body *')].filter(e => { const r = e.getBoundingClientRect(); return r.height > 0 && r.width > 0 && !e.closest('.labels'); }).map(e => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().top)} ${Math.round(e.getBoundingClientRect().height)} ${getComputedStyle(e).display}`).join('\n')));
  await app.stop();
}, 200_000);
