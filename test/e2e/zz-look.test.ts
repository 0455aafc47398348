import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { test } from 'vitest';
import { startApp } from './support/app.ts';
import { logIn, password, setUpDesk } from './support/desk.ts';
import { openPage } from './support/page.ts';
import { deliveryList, picture, writeLibrary } from './support/paper-desk.ts';
test('look', async () => {
  const folder = mkdtempSync(path(tmpdir(), 'zwgk-minzheng-'));
  writeLibrary(folder);
  const app = await startApp({ library: 'empty', also: [folder] });
  await setUpDesk(app, { expectedErrors: /Failed to load resource/ });
  const post = async (method: string, body: unknown, token = '') => {
    const r = await fetch(`${app.url}/api/${method}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-session': token }, body: JSON.stringify(body) });
    if (!r.ok) throw new Error(`${method}: ${await r.text()}`);
    return r.json();
  };
  const { token } = await post('staff.login', { name: '李主任', password });
  const { places: [room] } = await post('places.add', { parent: null, kind: 'room', codes: ['A'], name: '阅览室' }, token);
  const { places } = await post('places.add', { parent: room.id, kind: 'shelf', codes: ['01', '02'], name: '' }, token);
  const { id: sender } = await post('deliveries.addSender', { name: '云溪县民政局', contact: '办公室 0999-0000111', rule: { kind: 'days', days: [5, 20] }, shift: 'after', since: '2026-01-01' }, token);
  const { id: batch } = await post('deliveries.receive', { sender, dueOn: null, receivedOn: '2026-11-20', way: 'inPerson', paperCount: 4, electronicCount: 2, nil: false, note: '' }, token);
  const facts = { title: '云溪县临时救助实施细则', docNo: '云民发〔2025〕3号', indexNo: null, issuer: '云溪县民政局', writtenOn: '2025-03-10', openness: 'proactive', pages: 6, form: 'original', attachments: 0, indexMark: 'printed', condition: 'good', eFile: null, note: null };
  const { paper, copies } = await post('custody.register', { facts, batch, receivedOn: '2026-11-20', copies: 3, document: null, rejected: null }, token);
  await post('custody.register', { facts: { ...facts, title: '关于举办村级会计培训的通知', docNo: null }, batch, receivedOn: '2026-11-20', copies: 1, document: null, rejected: null }, token);
  await post('copies.shelve', { copies: copies.map((c: { id: string }) => c.id), place: places[0].id }, token);
  await post('uses.issue', { copy: copies[0].id, seat: '座3' }, token);
  await post('deliveries.differ', { batch, difference: { kind: 'missing', about: '关于开展孤儿保障自查的通知', text: '' } }, token);
  const { id: stocktake } = await post('stocktakes.begin', { place: null }, token);
  const bad = Buffer.from('序号,名称,文号,成文日期,页数,份数,科室\n1,云溪县民政局关于提高2025年最低生活保障标准的通知,云民发〔2025〕7号,2025-06-24,12,2,救助科\n2,云溪县临时救助实施细则,云民发〔2025〕3号,2025-03-10,6,1,救助科\n3,关于开展孤儿保障自查的通知,云民发〔2025〕9号,2025年5月,若干,1,福利科\n合计,,,,,4,\n');
  const paths: [string, string][] = [['list', ''], ['deliveries', '/deliveries'], ['batch', `/batch/${batch}`], ['register', `/register?batch=${batch}`], ['sheet', `/sheet?batch=${batch}`], ['shelve', '/shelve'], ['use', '/use'], ['stocktakes', '/stocktakes'], ['stocktake', `/stocktakes/${stocktake}`], ['places', '/places'], ['scans', '/scans'], ['withdrawals', '/withdrawals'], ['books', '/books'], ['labels', `/labels?paper=${paper.id}`], ['paper', `/paper/${paper.id}`]];
  const few = ['sheet'];
  const configs = [
    ['hans', { size: 'desktop' }], ['elder', { size: 'desktop', mode: 'elder' }],
  ] as const;
  for (const [name, options] of configs) {
    const page = await openPage(app, { ...options, path: '/#/desk', expectedErrors: /Failed to load resource/ } as never);
    const words = (options as { lang?: string }).lang ?? 'zh-Hans';
    if (words === 'zh-Hans') await logIn(page, '李主任');
    else {
      await page.getByRole('textbox').nth(0).fill('李主任');
      await page.getByRole('textbox').nth(1).fill(password);
      await page.keyboard.press('Enter');
    }
    await page.waitForTimeout(1500);
    for (const [what, where] of paths.filter(([what]) => few.includes(what))) {
      await page.evaluate(h => { location.hash = h; }, `#/desk/papers${where}`);
      await page.locator('.paper-ways').waitFor();
      await page.waitForTimeout(700);
      await page.waitForFunction(() => document.querySelector('.waiting') === null);
      if (what === 'sheet') {
        await page.locator('input[type=file]').setInputFiles({ name: '目录表.csv', mimeType: 'text/csv', buffer: bad });
        await page.locator('.sheet-rows').waitFor();
        await picture(page, `${name}-sheet0`);
        await page.locator('.sheet-rows').evaluate(e => e.scrollIntoView({ block: 'center' }));
        await page.waitForTimeout(300);
      }
      if (what === 'labels') await page.locator('.fold-title').first().click().catch(() => {});
      const wide = await page.evaluate(() => ({ over: document.documentElement.scrollWidth - innerWidth, cut: [...document.querySelectorAll('main button, main a, main td, main th, main h1, main h2, main label')].filter(e => e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).display !== 'inline').map(e => (e.textContent ?? '').slice(0, 30)).slice(0, 5) }));
      if (wide.over > 0 || wide.cut.length) console.log('WIDE', name, what, JSON.stringify(wide));
      await picture(page, `${name}-${what}`);
    }
    await page.context().close().catch(() => {});
  }
  void deliveryList;
  await app.stop();
}, 900_000);
