import type { PrinterInfo, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { print, printOutcome } from './print.ts';

type Contents = Pick<WebContents, 'print' | 'getPrintersAsync'>;
const printer = { name: 'hall' } as PrinterInfo;

const contents = (print: Contents['print'], printers = [printer]): Contents => ({
  print,
  getPrintersAsync: async () => printers,
});

describe('printing', () => {
  it('is done when the queue took it', async () => {
    const spy = vi.fn<Contents['print']>((_options, done) => done?.(true, ''));
    expect(await print(contents(spy), { silent: true })).toEqual({ ok: true, value: null });
    expect(spy.mock.calls[0]?.[0]).toMatchObject({ silent: true, pageSize: 'A4' });
  });

  it('feeds the receipt printer its 80 mm roll', async () => {
    const spy = vi.fn<Contents['print']>((_options, done) => done?.(true, ''));
    await print(contents(spy), { silent: true, paper: 'slip' });
    expect(spy.mock.calls[0]?.[0]).toMatchObject({ pageSize: { width: 80_000, height: 297_000 } });
  });

  it('says at once that a kiosk has no printer', async () => {
    const spy = vi.fn<Contents['print']>();
    expect(await print(contents(spy, []), { silent: true })).toMatchObject({
      error: { code: 'shell.noPrinter' },
    });
    expect(spy).not.toHaveBeenCalled();
  });

  it('does not wait for ever for a callback that never comes', async () => {
    const result = await print(
      contents(() => {}),
      { silent: true, timeoutMs: 20 },
    );
    expect(result).toMatchObject({ error: { code: 'shell.printTimeout' } });
  });

  it.each([
    ['Print job canceled', 'shell.printCancelled'],
    ['cancelled', 'shell.printCancelled'],
    ['No printers available on the network', 'shell.noPrinter'],
    ['Invalid deviceName provided', 'shell.noPrinter'],
    ['Invalid printer settings', 'shell.noPrinter'],
    ['Print job failed', 'shell.printFailed'],
    ['', 'shell.printFailed'],
  ] as const)('tells what %j means', (reason, code) => {
    expect(printOutcome(false, reason)).toMatchObject({ ok: false, error: { code } });
  });
});
