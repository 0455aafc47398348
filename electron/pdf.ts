import type { WebContents } from 'electron';
import { fail, ok, type Result } from '../contract/errors.ts';
import type { PdfFailure } from '../contract/shell.ts';

/** A file's name as every system takes it, whatever the page said. */
export const pdfName = (asked: string): string => {
  const plain = asked
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);
  return `${plain || '文书'}.pdf`;
};

type Saving = {
  /** the page's proposal, without an ending */
  readonly name: string;
  /** asks staff where; null when they changed their mind */
  readonly ask: (name: string) => Promise<string | null>;
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>;
};

/** Saves what the window shows, by its print styles. The page is drawn first: it may change while staff look for a folder. */
export const savePdf = async (
  contents: Pick<WebContents, 'printToPDF'>,
  { name, ask, write }: Saving,
): Promise<Result<{ saved: boolean }, PdfFailure>> => {
  try {
    const bytes = await contents.printToPDF({
      pageSize: 'A4',
      printBackground: false,
      preferCSSPageSize: true,
    });
    const file = await ask(pdfName(name));
    if (file === null) return ok({ saved: false });
    await write(file, bytes);
    return ok({ saved: true });
  } catch {
    return fail('shell.pdfFailed');
  }
};
