/** pdf.js with its viewer: the core first, because the viewer components read it from the global scope. */

export * as viewer from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
export { core } from './pdf-core.ts';
