/** pdf.js without its viewer: what reads a file. The page's start does not wait for more (`begin.ts`). */
import * as core from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readingThread } from './ahead.ts';

/** Where the build puts pdf.js's own data: character maps, standard fonts, decoders and colour profiles. */
const assets = new URL('pdfjs/', document.baseURI).href;

let sharedWorker: core.PDFWorker | null = null;

/** The running pdf.js worker; started when first asked for, so a page that knows it will need it can warm it up. */
export const pdfWorker = (): core.PDFWorker => {
  if (sharedWorker === null || sharedWorker.destroyed) {
    // the package's types know no port but null
    sharedWorker = new core.PDFWorker({ port: readingThread() as unknown as null });
  }
  return sharedWorker;
};

/** Options every document is opened with: nothing it carries may run, and only what is looked at is fetched. */
export const documentOptions = () => ({
  worker: pdfWorker(),
  isEvalSupported: false,
  enableXfa: false,
  stopAtErrors: false,
  disableStream: true,
  disableAutoFetch: true,
  cMapUrl: `${assets}cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${assets}standard_fonts/`,
  wasmUrl: `${assets}wasm/`,
  iccUrl: `${assets}iccs/`,
});

export { core };
