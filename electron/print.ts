import type { WebContents } from 'electron';
import { fail, ok, type Result } from '../contract/errors.ts';
import type { Paper, PaperSize, PrintFailure } from '../contract/shell.ts';

/** Chromium's callback may never come (a driver that waits for paper): then it is said, and printing is offered again. */
export const printTimeoutMs = 60_000;

/** In micrometres where it has no name. A roll is cut behind the last line; as long as a sheet, the slip is on one page. */
const pageSizes = { a4: 'A4', slip: { width: 80_000, height: 297_000 } } as const satisfies Record<
  Extract<Paper, string>,
  unknown
>;

/** What Electron's `failureReason` means. Its words are Chromium's and not promised: what is unknown is a failure. */
export const printOutcome = (success: boolean, reason: string): Result<null, PrintFailure> => {
  if (success) return ok(null);
  if (/cancel/i.test(reason)) return fail('shell.printCancelled');
  if (/no printers|invalid (printer|devicename)/i.test(reason)) return fail('shell.noPrinter');
  return fail('shell.printFailed');
};

type Printing = {
  /** no dialog, the default printer */
  readonly silent: boolean;
  readonly paper?: Paper | undefined;
  readonly timeoutMs?: number;
};

/** A label ends where its paper does. Electron counts in micrometres. */
const edgeToEdge = ({ width, height }: PaperSize) => ({
  pageSize: { width: width * 1000, height: height * 1000 },
  margins: { marginType: 'none' as const },
});

/**
 * Prints what the window shows, by its print styles. Without a dialog there is nobody to ask, so a machine without a
 * printer is told at once. A dialog stays open as long as its user thinks: only silent printing runs against the clock.
 */
export const print = async (
  contents: Pick<WebContents, 'print' | 'getPrintersAsync'>,
  { silent, paper = 'a4', timeoutMs = printTimeoutMs }: Printing,
): Promise<Result<null, PrintFailure>> => {
  if (silent && (await contents.getPrintersAsync()).length === 0) return fail('shell.noPrinter');
  return new Promise(resolve => {
    const timer = silent ? setTimeout(() => resolve(fail('shell.printTimeout')), timeoutMs) : undefined;
    const size = typeof paper === 'string' ? { pageSize: pageSizes[paper] } : edgeToEdge(paper);
    contents.print({ silent, printBackground: false, ...size }, (success, reason) => {
      clearTimeout(timer);
      resolve(printOutcome(success, reason));
    });
  });
};
