/**
 * The one door to pdf.js: its core first, because the viewer components read it from the global scope, and one worker for
 * the life of the page, because starting it costs more than showing a page.
 */
import * as core from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import * as viewer from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

core.GlobalWorkerOptions.workerSrc = workerUrl;

/** Where the build puts pdf.js's own data: character maps, standard fonts, decoders and colour profiles. */
const assets = new URL('pdfjs/', document.baseURI).href;

let sharedWorker: core.PDFWorker | null = null;

/** The running pdf.js worker; started when first asked for, so a page that knows it will need it can warm it up. */
export const pdfWorker = (): core.PDFWorker => {
  if (sharedWorker === null || sharedWorker.destroyed) sharedWorker = new core.PDFWorker({});
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

export { core, viewer };
