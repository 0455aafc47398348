import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeShell, launch, pageOf, type Running, temporaryData, until, usualTurn } from './launch.ts';

/** What a visitor might leave; it must be found nowhere afterwards. */
const planted = '31010119900307刘翠兰低保申请';

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name));

describeShell('the next visitor', () => {
  let shell: Running;
  beforeAll(async () => {
    shell = await launch();
  });
  afterAll(() => shell?.stop());

  const plant = (page: Page) =>
    page.evaluate(async text => {
      localStorage.setItem('left', text);
      sessionStorage.setItem('left', text);
      // biome-ignore lint/suspicious/noDocumentCookie: planted the way any page can
      document.cookie = `left=${encodeURIComponent(text)}`;
      history.replaceState({ text }, '', `#/search?q=${encodeURIComponent(text)}`);
      await (await caches.open('left')).put('https://left.example/', new Response(text));
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('left', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('left');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('left', 'readwrite');
          writing.objectStore('left').put(text, 'left');
          writing.oncomplete = () => resolve();
        };
      });
    }, planted);

  const found = (page: Page) =>
    page.evaluate(async () => ({
      url: decodeURIComponent(location.href),
      local: localStorage.length,
      session: sessionStorage.length,
      cookie: document.cookie,
      state: JSON.stringify(history.state),
      length: history.length,
      caches: (await caches.keys()).length,
      databases: (await indexedDB.databases()).length,
    }));

  const reset = async (): Promise<Page> => {
    await usualTurn(shell);
    return pageOf(shell.app);
  };

  it('finds nothing of the last, in either partition, again and again', async () => {
    let page = await pageOf(shell.app);
    for (let visit = 0; visit < 4; visit++) {
      await plant(page);
      page = await reset();
      const left = await found(page);
      expect(JSON.stringify(left)).not.toContain('刘翠兰');
      expect(left).toMatchObject({ local: 0, session: 0, cookie: '', length: 1, caches: 0, databases: 0 });
    }
  });

  it('nor in any file of the data folder and the profile', async () => {
    await plant(await pageOf(shell.app));
    await reset();
    const needles = [
      Buffer.from(planted, 'utf8'),
      Buffer.from(planted, 'utf16le'),
      Buffer.from(encodeURIComponent(planted)),
    ];
    const files = filesUnder(shell.data);
    expect(files.length).toBeGreaterThan(0);
    const holding = files.filter(file => {
      const bytes = readFileSync(file);
      return needles.some(needle => bytes.includes(needle));
    });
    expect(holding).toEqual([]);
  });

  it('always sees a window: the old one goes when the new one stands', async () => {
    await until(() =>
      shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()),
    );
    const counts = await shell.app.evaluate(async ({ BrowserWindow }) => {
      const visible: number[] = [];
      const timer = setInterval(
        () => visible.push(BrowserWindow.getAllWindows().filter(window => window.isVisible()).length),
        5,
      );
      const [first] = BrowserWindow.getAllWindows();
      void first?.webContents.executeJavaScript('window.shell.reset()').catch(() => {});
      await new Promise(resolve => setTimeout(resolve, 3_000));
      clearInterval(timer);
      return visible;
    });
    expect(counts.length).toBeGreaterThan(100);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
  });
});

describeShell('a visitor who walks away', () => {
  let shell: Running;
  beforeAll(async () => {
    const data = temporaryData();
    writeFileSync(
      path.join(data, 'settings.json'),
      JSON.stringify({ idleSeconds: 3, idleWarningSeconds: 1 }),
    );
    shell = await launch({ data });
  });
  afterAll(() => shell?.stop());

  it('is forgotten after the idle time, without anybody’s doing', async () => {
    const page = await pageOf(shell.app);
    await page.mouse.click(20, 300);
    await page.evaluate(text => sessionStorage.setItem('left', text), planted);
    const since = performance.now();
    await until(async () => shell.app.windows().length === 1 && shell.app.windows()[0] !== page, 30_000);
    expect(performance.now() - since).toBeGreaterThan(2_000);
    expect(await (await pageOf(shell.app)).evaluate(() => sessionStorage.length)).toBe(0);
  });
});
