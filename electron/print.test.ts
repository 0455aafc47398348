import type { PrinterInfo, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { paperFrom } from './paper.ts';
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

  it('prints on the paper it is told, a label’s roll say, to its edges', async () => {
    const spy = vi.fn<Contents['print']>((_options, done) => done?.(true, ''));
    await print(contents(spy), { silent: true, paper: { width: 62, height: 40 } });
    expect(spy.mock.calls[0]?.[0]).toMatchObject({
      pageSize: { width: 62_000, height: 40_000 },
      margins: { marginType: 'none' },
    });
  });

  it.each([
    undefined,
    null,
    'A5',
    { width: 62 },
    { width: 1, height: 40 },
    { width: 62, height: Number.NaN },
  ])('takes %j for no paper', asked => expect(paperFrom(asked)).toBeUndefined());

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
