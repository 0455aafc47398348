import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Sources run as `.ts` from the project; bundles as `.js` from `dist/<folder>/`. Both lie one folder below their base. */
const bundled = import.meta.url.endsWith('.js');
const base = new URL('..', import.meta.url);

const inBase = (path: string): string => fileURLToPath(new URL(path, base));

/** What worker threads and folder scans read must be real files: packed by Electron, they lie beside the archive. */
const beside = (path: string): string => path.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');

/** Entries that are started as threads or processes of their own. */
const entries = {
  host: ['server/host/host.ts', 'server/host.js'],
  importWorker: ['server/host/import-worker.ts', 'server/import-worker.js'],
  readingWorker: ['server/host/reading-worker.ts', 'server/reading-worker.js'],
  checkWorker: ['server/host/check-worker.ts', 'server/check-worker.js'],
  reviewWorker: ['server/host/review-worker.ts', 'server/review-worker.js'],
  entryWorker: ['server/host/entry-worker.ts', 'server/entry-worker.js'],
  scanWorker: ['server/host/scan-worker.ts', 'server/scan-worker.js'],
} as const;

/** The file to start for an entry, from sources and from bundles alike. */
export const entryUrl = (name: keyof typeof entries): URL => new URL(entries[name][bundled ? 1 : 0], base);

/** Where `npm run build` puts the pages. */
export const pagesDir = inBase(bundled ? 'renderer/' : 'dist/renderer/');
/** Where pdf.js's character maps, fonts and decoders may lie: beside the pages once these are built, else in its package. */
const pdfDataDir =
  [
    beside(`${pagesDir}pdfjs/`),
    inBase('node_modules/pdfjs-dist/'),
    inBase('../node_modules/pdfjs-dist/'),
  ].find(folder => existsSync(`${folder}cmaps`)) ?? '';
export const pdfData = {
  cMaps: `${pdfDataDir}cmaps/`,
  fonts: `${pdfDataDir}standard_fonts/`,
  decoders: `${pdfDataDir}wasm/`,
};
/** Where the recogniser's WebAssembly and its Chinese data lie: copied by the build, else in their packages. */
export const recognitionDirs = bundled
  ? { core: beside(inBase('resources/recognition/')), data: beside(inBase('resources/recognition/')) }
  : {
      core: inBase('node_modules/tesseract.js-core/'),
      data: inBase('node_modules/@tesseract.js-data/chi_sim/4.0.0_best_int/'),
    };
/** Catalogues, synonyms, the sample library. */
export const resourcesDir = beside(inBase('resources/'));
export const sampleDir = beside(inBase('resources/sample/'));
/** The project's folder, or `dist` in a bundle. */
export const baseDir = inBase('./');
