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
  reviewWorker: ['server/host/review-worker.ts', 'server/review-worker.js'],
} as const;

/** The file to start for an entry, from sources and from bundles alike. */
export const entryUrl = (name: keyof typeof entries): URL => new URL(entries[name][bundled ? 1 : 0], base);

/** Where `npm run build` puts the pages. */
export const pagesDir = inBase(bundled ? 'renderer/' : 'dist/renderer/');
/** Where pdf.js's character maps and fonts may lie: beside the pages once these are built, else in its package. */
export const pdfDataDirs = [
  beside(`${pagesDir}pdfjs/`),
  inBase('node_modules/pdfjs-dist/'),
  inBase('../node_modules/pdfjs-dist/'),
];
/** Catalogues, synonyms, the sample library. */
export const resourcesDir = beside(inBase('resources/'));
export const sampleDir = beside(inBase('resources/sample/'));
/** The project's folder, or `dist` in a bundle. */
export const baseDir = inBase('./');
