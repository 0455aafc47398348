import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What pdf.js fetches while it reads a document, served at `/pdfjs/…`. */
const pdfjsFiles = (): Plugin => ({
  name: 'pdfjs-files',
  apply: 'build',
  closeBundle: () => {
    for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs'])
      cpSync(at(`node_modules/pdfjs-dist/${folder}`), at(`dist/renderer/pdfjs/${folder}`), {
        recursive: true,
      });
  },
});

/** `early.ts` stands first in the page as a script of its own: within the page's own it would wait for all of their modules. */
const earlyScript = (): Plugin => ({
  name: 'early-script',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const early = Object.values(bundle).find(part => part.type === 'chunk' && part.name === 'early');
      if (!early) throw new Error('early.ts was not built');
      const attrs = { type: 'module', async: true, src: `./${early.fileName}` };
      return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
    },
  },
});

export default defineConfig({
  root: at('renderer'),
  // The same build is opened at http://host/ and at app://kiosk/.
  base: './',
  plugins: [react(), pdfjsFiles(), earlyScript()],
  build: {
    outDir: at('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // data: URLs and inline scripts have no place under the content security policy
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { input: { index: at('renderer/index.html'), early: at('renderer/early.ts') } },
  },
});
