import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  describeShell,
  launch,
  pageOf,
  type Running,
  shellArguments,
  temporaryData,
  until,
} from './launch.ts';
import { electronBinary, projectDir } from './runtime.ts';

type Leaving = {
  shell: { kiosk: boolean; leaveKiosk(code: string): Promise<{ ok: boolean; error?: { code: string } }> };
};

const setCode = (data: string, code: string) => {
  const binary = electronBinary();
  if ('missing' in binary) throw new Error(binary.missing);
  return spawnSync(binary.path, shellArguments(data, '--set-leave-code', code), {
    cwd: projectDir,
    encoding: 'utf8',
    timeout: 20_000,
  });
};

describeShell('a kiosk', () => {
  let shell: Running;
  const data = temporaryData();
  beforeAll(async () => {
    expect(setCode(data, '12').status).toBe(2);
    expect(setCode(data, '860517').status).toBe(0);
    shell = await launch({ args: ['--kiosk', '--desk', '--devtools'], data });
    await pageOf(shell.app);
  });
  afterAll(() => shell?.stop());

  it('covers the screen', async () => {
    const covers = () =>
      shell.app.evaluate(({ BrowserWindow, screen }) => {
        const window = BrowserWindow.getAllWindows()[0];
        return JSON.stringify(window?.getBounds()) === JSON.stringify(screen.getPrimaryDisplay().bounds);
      });
    expect(await until(covers, 5_000)).toBe(true);
  });

  it('has one window, the visitor’s, whatever else was asked', async () => {
    expect(shell.app.windows()).toHaveLength(1);
    const page = await pageOf(shell.app);
    expect(await page.evaluate(() => (window as unknown as Leaving).shell.kiosk)).toBe(true);
  });

  it('has no menu and no developer tools', async () => {
    const { menu, opened } = await shell.app.evaluate(({ BrowserWindow, Menu }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.openDevTools();
      return { menu: Menu.getApplicationMenu(), opened: contents?.isDevToolsOpened() };
    });
    expect(menu).toBeNull();
    expect(opened).toBe(false);
  });

  it('does not close for the visitor', async () => {
    const standing = await shell.app.evaluate(async ({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.close();
      await new Promise(resolve => setTimeout(resolve, 300));
      return window !== undefined && !window.isDestroyed();
    });
    expect(standing).toBe(true);
  });

  it('is back at once when a page closes itself', async () => {
    const page = await pageOf(shell.app);
    await page.evaluate(() => window.close()).catch(() => {});
    await page.waitForTimeout(200).catch(() => {}); // closed meanwhile, or refused
    await until(async () => (await pageOf(shell.app)).url().startsWith('app://room/'), 3_000);
    expect(shell.app.windows()).toHaveLength(1);
  });

  it('lets typing through and keeps the rest of the keyboard', async () => {
    const page = await pageOf(shell.app);
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      window.addEventListener('keydown', event => seen.push(event.key), true);
    });
    for (const [keyCode, modifiers] of [
      ['F5', []],
      ['F12', []],
      ['R', ['control']],
      ['I', ['control', 'shift']],
      ['F4', ['alt']],
      ['a', []],
      ['F', ['control']],
    ] as const)
      await shell.app.evaluate(
        ({ BrowserWindow }, [key, held]) =>
          BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({
            type: 'keyDown',
            keyCode: key,
            modifiers: [...held],
          }),
        [keyCode, modifiers] as const,
      );
    await page.waitForTimeout(300);
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen.map(key => key.toLowerCase())).toEqual(['a', 'f']);
  });

  it('opens its door for the right code only, and then ends cleanly', async () => {
    const page = await pageOf(shell.app);
    const attempt = (code: string) =>
      page.evaluate(given => (window as unknown as Leaving).shell.leaveKiosk(given), code);
    expect(await attempt('000000')).toMatchObject({ ok: false, error: { code: 'shell.leaveCodeWrong' } });
    const ended = new Promise<number | null>(resolve => shell.app.process().once('exit', resolve));
    expect(await attempt('860517').catch(() => ({ ok: true }))).toMatchObject({ ok: true });
    expect(await ended).toBe(0);
  });
});

describeShell('a kiosk without a code', () => {
  let shell: Running;
  beforeAll(async () => {
    shell = await launch({ args: ['--kiosk'] });
    await pageOf(shell.app);
  });
  afterAll(() => shell?.stop());

  it('opens its door to nobody', async () => {
    const page = await pageOf(shell.app);
    for (const code of ['', '000000', '123456'])
      expect(
        await page.evaluate(given => (window as unknown as Leaving).shell.leaveKiosk(given), code),
      ).toMatchObject({ ok: false, error: { code: 'shell.leaveCodeUnset' } });
  });

  it('ends when the operating system asks', async () => {
    const ended = new Promise<number | null>(resolve => shell.app.process().once('exit', resolve));
    shell.app.process().kill('SIGTERM');
    expect(
      await Promise.race([ended, new Promise(resolve => setTimeout(() => resolve('still there'), 8_000))]),
    ).toBe(0);
  });
});
