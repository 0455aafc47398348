import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { core, documentOptions, pdfWorker } from './pdf-core.ts';
import { openTransport } from './transport.ts';

/** `/files/<sha256>`, or a whole file in memory. */
export type PdfSource = string | Uint8Array;

/** A PDF that pdf.js reads. */
export type OpenPdf = {
  /** Fails with what pdf.js found wrong, or FileUnavailable. Settles never where `failed` does first. */
  readonly document: Promise<PDFDocumentProxy>;
  /** What ended the reading, now or later: FileUnavailable where a part of the file cannot be had, PasswordException where it is locked. */
  readonly failed: Promise<unknown>;
  readonly close: () => void;
};

const readPdf = (source: PdfSource): OpenPdf => {
  const abort = new AbortController();
  const { promise: failed, resolve: fail } = Promise.withResolvers<unknown>();
  pdfWorker(); // starts while the first bytes are on their way
  const begin = async (): Promise<PDFDocumentLoadingTask> => {
    const from =
      typeof source === 'string'
        ? { range: await openTransport(source, fail, abort) }
        : { data: source.slice() }; // pdf.js takes what it is given away
    const task = core.getDocument({ ...documentOptions(), ...from });
    // Without a handler pdf.js waits for a password for ever; a visitor has none to give.
    task.onPassword = () => fail(new core.PasswordException('', core.PasswordResponses.NEED_PASSWORD));
    return task;
  };
  const task = begin();
  const document = task.then(({ promise }) => promise);
  document.catch(() => {}); // failing matters only once a reader asks
  return {
    document,
    failed,
    close: () => {
      abort.abort();
      void task.then(
        begun => begun.destroy(),
        () => {},
      );
    },
  };
};

let ahead: { readonly url: string; readonly pdf: OpenPdf } | null = null;

/** Begin with the file at `url` before its reader is here. One that nobody came for is closed. */
export const openAhead = (url: string): void => {
  ahead?.pdf.close();
  ahead = { url, pdf: readPdf(url) };
};

/** The PDF of a source, which may have been begun with; once, so that trying again begins anew. */
export const openPdf = (source: PdfSource): OpenPdf => {
  if (ahead?.url !== source) return readPdf(source);
  const { pdf } = ahead;
  ahead = null;
  return pdf;
};
