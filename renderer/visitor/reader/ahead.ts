import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { type OpenedFile, openFile } from './ranges.ts';

/**
 * What a reader needs first, begun before its own modules are here: the worker that reads PDFs, and both ends of the file.
 * Nothing of pdf.js may be imported here.
 */
let worker: Worker | null = null;

/** The thread pdf.js works in, one for the life of the page: starting it costs more than showing a page. */
export const readingThread = (): Worker => {
  worker ??= new Worker(workerUrl, { type: 'module' });
  return worker;
};

let ahead: { readonly url: string; readonly file: Promise<OpenedFile> } | null = null;

/** The file that an address (`#/document/…?file=…`) names; null where it names none. */
export const fileNamed = (hash: string): string | null => {
  const sha256 = /^#\/document\/[^?]*\?(?:.*&)?file=([0-9a-f]{64})(?:&|$)/.exec(hash)?.[1];
  return sha256 === undefined ? null : `/files/${sha256}`;
};

/** Begin with the worker and both ends of a file. */
export const readAhead = (url: string): void => {
  if (ahead?.url !== url) {
    ahead = { url, file: openFile(url) };
    ahead.file.catch(() => {}); // failing matters only once the reader asks
  }
  readingThread();
};

/** The file at `url` where it is on its way: once, and for who asks next no more, so that trying again asks anew. */
export const takeAhead = (url: string): Promise<OpenedFile> | null => {
  if (ahead?.url !== url) return null;
  const { file } = ahead;
  ahead = null;
  return file;
};
