import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeShell, launch, pageOf, type Running } from './launch.ts';

type Printing = { shell: { print(paper?: unknown): Promise<{ ok: boolean; error?: { code: string } }> } };

/** Stands in for the printer driver: Chromium's own would need a printer, and a dialog nobody can press. */
const stub = (running: Running, outcome: { success: boolean; reason: string }, printers: number) =>
  running.app.evaluate(
    ({ BrowserWindow }, [{ success, reason }, count]) => {
      const calls: unknown[] = [];
      Object.assign(globalThis, { calls });
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        webContents.getPrintersAsync = async () => Array(count).fill({ name: 'hall' });
        webContents.print = (options, done) => {
          calls.push(options);
          setTimeout(() => done?.(success, reason), 10);
        };
      }
    },
    [outcome, printers] as const,
  );
const calls = (running: Running) =>
  running.app.evaluate(() => (globalThis as unknown as { calls: object[] }).calls);

describeShell('printing', () => {
  let shell: Running;
  beforeAll(async () => {
    shell = await launch({ args: ['--kiosk'] });
    await pageOf(shell.app);
  });
  afterAll(() => shell?.stop());

  const print = async () =>
    (await pageOf(shell.app)).evaluate(() => (window as unknown as Printing).shell.print());

  it('goes to the default printer without a dialog on a kiosk', async () => {
    await stub(shell, { success: true, reason: '' }, 1);
    expect(await print()).toEqual({ ok: true, value: null });
    expect(await calls(shell)).toEqual([{ silent: true, printBackground: false, pageSize: 'A4' }]);
  });

  it('takes the size of the paper from the page, and no other word for it', async () => {
    const page = await pageOf(shell.app);
    for (const [paper, pageSize] of [
      ['slip', { width: 80_000, height: 297_000 }],
      [{ width: 1, height: 1 }, 'A4'],
    ] as const) {
      await stub(shell, { success: true, reason: '' }, 1);
      await page.evaluate(asked => (window as unknown as Printing).shell.print(asked), paper);
      expect(await calls(shell)).toEqual([{ silent: true, printBackground: false, pageSize }]);
    }
  });

  it('says that there is no printer, or that it failed', async () => {
    await stub(shell, { success: true, reason: '' }, 0);
    expect(await print()).toMatchObject({ ok: false, error: { code: 'shell.noPrinter' } });
    await stub(shell, { success: false, reason: 'Print job failed' }, 1);
    expect(await print()).toMatchObject({ ok: false, error: { code: 'shell.printFailed' } });
  });

  it('window.print() takes the same way: Chromium’s dialog never opens', async () => {
    await stub(shell, { success: true, reason: '' }, 1);
    const page = await pageOf(shell.app);
    await page.evaluate(() => window.print());
    await page.waitForTimeout(300);
    expect(await calls(shell)).toHaveLength(1);
  });

  it('makes a real PDF of the page by its print styles', async () => {
    // through the shell's own door, which keeps the watch off a page that printing holds up
    await shell.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) throw new Error('no window');
      contents.getPrintersAsync = async () => [{ name: 'hall' } as Electron.PrinterInfo];
      contents.print = (_options, done) => {
        void contents.printToPDF({ pageSize: 'A4' }).then(
          pdf => {
            Object.assign(globalThis, { pdf: pdf.subarray(0, 5).toString('latin1') });
            done?.(true, '');
          },
          (error: unknown) => done?.(false, String(error)),
        );
      };
    });
    expect(await print()).toEqual({ ok: true, value: null });
    expect(await shell.app.evaluate(() => Reflect.get(globalThis, 'pdf'))).toBe('%PDF-');
  });
});
