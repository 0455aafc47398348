import type { Result } from './errors.ts';

export type PrintFailure =
  | 'shell.noPrinter'
  | 'shell.printCancelled'
  | 'shell.printFailed'
  | 'shell.printTimeout';
export type PdfFailure = 'shell.pdfFailed' | 'shell.onlyDesk';
export type LeaveFailure =
  | 'shell.leaveCodeWrong'
  | 'shell.leaveCodeUnset'
  | 'shell.leaveLocked'
  | 'shell.onlyKiosk';

/** What a printer is fed with: sheets, or the roll of a receipt printer. */
export const papers = ['a4', 'slip'] as const;
/** Width and height of what lies in the printer, a roll of labels say, in millimetres. */
export type PaperSize = { readonly width: number; readonly height: number };
export type Paper = (typeof papers)[number] | PaperSize;

/**
 * What a page cannot do by itself and the Electron shell does for it, as `window.shell`. In a browser there is none:
 * the page then prints with `window.print()` and goes home by loading its start page again.
 */
export type Shell = {
  /** The screen is locked to this program: `leaveKiosk` makes sense, saving files does not. */
  readonly kiosk: boolean;
  /** Which window this is; only the desk may choose folders. */
  readonly face: 'visitor' | 'desk' | 'board';
  /**
   * The visitor has gone (idle time ran out, or 结束使用 was pressed): this window is thrown away with everything it
   * knows and a fresh one opens on the start page. The promise of a page that is thrown away never settles.
   */
  reset(): Promise<void>;
  /**
   * Prints the page as it stands, with its print styles, on A4 unless another paper is named. `ok` means handed to the printer's queue, not that paper
   * came out: offer to print again. A kiosk prints on the default printer without a dialog.
   */
  print(paper?: Paper): Promise<Result<null, PrintFailure>>;
  /**
   * Lets staff save the page as it stands, by its print styles on A4, as a PDF where they choose; `saved` is false when they changed their mind.
   * Desk only.
   * @param name what the file is called unless they say otherwise, without an ending
   */
  savePdf(name: string): Promise<Result<{ readonly saved: boolean }, PdfFailure>>;
  /** Ends the program on a kiosk for the one who knows the code. Too many wrong codes lock it: `params.seconds`. */
  leaveKiosk(code: string): Promise<Result<null, LeaveFailure>>;
  /** Lets staff pick a folder of this machine; null when they changed their mind. Desk only. */
  chooseFolder(): Promise<Result<{ readonly folder: string | null }, 'shell.onlyDesk'>>;
};

/** The page's `window`, as far as the shell reaches into it. */
export type ShellWindow = { readonly shell?: Shell };
