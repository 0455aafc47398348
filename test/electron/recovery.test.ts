import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeShell, launch, pageOf, type Running, until, usualTurn } from './launch.ts';

/** Home within three seconds; on a busy machine, plus what two fresh windows cost it just now. */
const limit = async (shell: Running): Promise<number> => 3_000 + 2 * (await usualTurn(shell));

describeShell('a lost window or host', () => {
  let shell: Running;
  beforeAll(async () => {
    shell = await launch();
  });
  afterAll(() => shell?.stop());

  /** Milliseconds until another page stands where `old` stood. */
  const homeAgain = async (app: ElectronApplication, old: Page, since: number): Promise<number> => {
    await until(async () => {
      const page = app.windows().at(-1);
      return (
        page &&
        page !== old &&
        (await page.evaluate(() => document.getElementById('root')?.childElementCount))
      );
    });
    return performance.now() - since;
  };

  it('killed: home again within three seconds', async () => {
    const within = await limit(shell);
    const page = await pageOf(shell.app);
    const since = performance.now();
    await shell.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    const took = await homeAgain(shell.app, page, since);
    process.stdout.write(`killed window: home after ${Math.round(took)} ms\n`);
    expect(took).toBeLessThan(within);
  });

  it('killed host: calls are answered again', async () => {
    const page = await pageOf(shell.app);
    const ask = () =>
      page.evaluate(async () => (await fetch('/api/system.session', { method: 'POST', body: '{}' })).status);
    await until(async () => (await ask()) === 200);
    const killed = await shell.app.evaluate(({ app }) => {
      const host = app
        .getAppMetrics()
        .find(({ name, serviceName }) => [name, serviceName].includes('library-host'));
      if (host) process.kill(host.pid, 'SIGKILL');
      return host?.pid;
    });
    expect(killed).toBeGreaterThan(0);
    const since = performance.now();
    await until(async () => {
      const now = await shell.app.evaluate(
        ({ app }) =>
          app.getAppMetrics().find(({ name, serviceName }) => [name, serviceName].includes('library-host'))
            ?.pid,
      );
      return now !== killed && (await ask()) === 200;
    }, 5_000);
    process.stdout.write(`killed host: answered after ${Math.round(performance.now() - since)} ms\n`);
  });
});

describeShell('a window that lives and shows nothing', () => {
  let shell: Running;
  beforeAll(async () => {
    shell = await launch();
  });
  afterAll(() => shell?.stop());

  it('emptied: home again', async () => {
    const within = await limit(shell);
    const page = await pageOf(shell.app);
    await page.waitForTimeout(1_000); // it has answered as full
    const since = performance.now();
    await page.evaluate(() => document.getElementById('root')?.replaceChildren());
    await until(async () => shell.app.windows().at(-1) !== page);
    const next = await pageOf(shell.app);
    expect(next).not.toBe(page);
    const took = performance.now() - since;
    process.stdout.write(`blank window: home after ${Math.round(took)} ms\n`);
    expect(took).toBeLessThan(within);
  });
});

describeShell('a window that left for an empty page', () => {
  let shell: Running;
  beforeAll(async () => {
    shell = await launch();
  });
  afterAll(() => shell?.stop());

  it('is home again: Chromium asks nobody before it goes to about:blank', async () => {
    const within = await limit(shell);
    const page = await pageOf(shell.app);
    await page.waitForTimeout(1_000);
    await page.evaluate(() => location.assign('about:blank'));
    await until(async () => shell.app.windows().at(-1) !== page, within);
    expect((await pageOf(shell.app)).url()).toMatch(/^app:\/\/room\//);
  });
});

describeShell('a window that hangs', () => {
  let shell: Running;
  beforeAll(async () => {
    shell = await launch();
  });
  afterAll(() => shell?.stop());

  it('is replaced', async () => {
    const within = await limit(shell);
    const page = await pageOf(shell.app);
    await page.waitForTimeout(1_000);
    const since = performance.now();
    void page
      .evaluate(() => {
        for (;;) {
          // the page's thread is gone
        }
      })
      .catch(() => {});
    await until(async () => shell.app.windows().at(-1) !== page);
    await pageOf(shell.app);
    const took = performance.now() - since;
    process.stdout.write(`hung window: home after ${Math.round(took)} ms\n`);
    expect(took).toBeLessThan(within);
  });
});
