import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeShell, launch, pageOf, type Running, until } from './launch.ts';

const status = (page: Page, method: string) =>
  page.evaluate(async name => (await fetch(`/api/${name}`, { method: 'POST', body: '{}' })).status, method);

describeShell('the window on the wall', () => {
  let shell: Running;
  let board: Page;
  beforeAll(async () => {
    shell = await launch({ args: ['--board'] });
    board = await pageOf(shell.app);
  });
  afterAll(() => shell?.stop());

  it('opens alone, over the whole screen, on the board', async () => {
    expect(shell.app.windows()).toHaveLength(1);
    expect(board.url()).toMatch(/^app:\/\/room\/#\/board/);
    await board.locator('.board').waitFor();
    const [window, display] = await shell.app.evaluate(({ BrowserWindow, screen }) => [
      BrowserWindow.getAllWindows()[0]?.getBounds(),
      screen.getPrimaryDisplay().bounds,
    ]);
    expect(window).toEqual(display);
  });

  it('has a visitor’s rights and no door to anything', async () => {
    expect(await status(board, 'statistics.report')).toBe(403);
    const print = () =>
      board.evaluate(() => (window as unknown as { shell: { print(): unknown } }).shell.print());
    expect(await print()).toMatchObject({ ok: false });
  });

  it('comes back after a crash', async () => {
    await shell.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    const next = await until(async () => shell.app.windows().find(page => page !== board), 20_000);
    await next.locator('.board').waitFor();
    expect(shell.app.windows().filter(page => page.url().includes('#/board'))).toHaveLength(1);
  });
});
