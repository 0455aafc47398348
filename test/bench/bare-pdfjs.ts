import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inProject } from '../fixtures/project.ts';

/** A page with nothing but pdf.js on it: reads `/file.pdf` by address as pdf.js likes to, and draws its first page. */
const page = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><canvas></canvas><script type="module">
import { getDocument, GlobalWorkerOptions, PDFWorker } from './pdf.min.mjs';
GlobalWorkerOptions.workerSrc = './pdf.worker.min.mjs';
const worker = new PDFWorker({});
window.show = async () => {
  const began = performance.now();
  const pdf = await getDocument({ url: new URL('file.pdf', location.href).href, worker, cMapUrl: '/cmaps/', cMapPacked: true }).promise;
  const first = await pdf.getPage(1);
  const scale = innerWidth / first.getViewport({ scale: 1 }).width;
  const viewport = first.getViewport({ scale });
  const canvas = document.querySelector('canvas');
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await first.render({ canvas, viewport }).promise;
  window.shown = { warm: performance.now() - began, cold: performance.now() };
};
if (location.hash === '#now') void window.show();
else void worker.promise.then(() => { window.ready = true; });
</script>`;

const types: Readonly<Record<string, string>> = { mjs: 'text/javascript', pdf: 'application/pdf' };

/** Serves bare pdf.js and one PDF, with ranges, on a free port of 127.0.0.1. */
export const serveBarePdfjs = (pdf: string): Promise<{ url: string; server: Server }> =>
  new Promise(resolve => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://bare');
      if (pathname === '/') {
        response.writeHead(200, { 'content-type': 'text/html' }).end(page);
        return;
      }
      const path =
        pathname === '/file.pdf'
          ? pdf
          : inProject(
              `node_modules/pdfjs-dist${pathname.startsWith('/cmaps/') ? '' : '/legacy/build'}${pathname}`,
            );
      const size = statSync(path).size;
      const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
      const start = Number(from ?? 0);
      const end = to ? Math.min(Number(to), size - 1) : size - 1;
      response.writeHead(from === undefined ? 200 : 206, {
        'content-type': types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        'accept-ranges': 'bytes',
        'content-length': end - start + 1,
        ...(from === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${size}` }),
      });
      createReadStream(path, { start, end }).pipe(response);
    });
    server.listen(0, '127.0.0.1', () => {
      resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server });
    });
  });
